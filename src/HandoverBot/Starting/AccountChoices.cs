using HandoverBot.Domain.Accounts;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Starting;

/// <summary>A list of accounts to choose from, in as many menus as they need.</summary>
public static class AccountChoices
{
    public const string Action = "choose_account";

    /// <summary>To ask why instead of handing over.</summary>
    public const string Why = "why_account";

    public static Message Of(Mrkdwn question, string plain, IReadOnlyList<AccountName> accounts, string action = Action) => new()
    {
        Text = Mrkdwn.Escaped($"{plain} {string.Join(", ", accounts.Take(20).Select(account => account.Name))}").Truncate(SlackLimits.MessageText).ToString(),
        Blocks =
        [
            Kit.Section(question),
            .. accounts.Chunk(SlackLimits.SelectOptions).Take(SlackLimits.ActionsElements).Select(page => (Block)Kit.Actions([Menu(page, accounts.Count, action)])),
        ],
    };

    private static StaticSelectMenu Menu(AccountName[] page, int total, string action) => Kit.Select(
        action,
        total <= SlackLimits.SelectOptions ? "Choose an account" : $"{page[0].Name} to {page[^1].Name}",
        [.. page.Select(account => Kit.Option(account.Name, account.Id.Value))]);
}
