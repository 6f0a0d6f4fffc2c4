using HandoverBot.Domain.Accounts;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Starting;

/// <summary>A list of accounts to choose from, in as many menus as they need.</summary>
public static class AccountChoices
{
    /// <summary>To hand one over.</summary>
    public const string Action = "choose_account";

    /// <summary>To ask about one.</summary>
    public const string Asking = "ask_account";

    /// <param name="choice">What choosing one does; null to hand it over.</param>
    public static Message Of(Mrkdwn question, string plain, IReadOnlyList<AccountName> accounts, AccountChoice? choice = null) => new()
    {
        Text = Mrkdwn.Escaped($"{plain} {string.Join(", ", accounts.Take(20).Select(account => account.Name))}").Truncate(SlackLimits.MessageText).ToString(),
        Blocks =
        [
            Kit.Section(question),
            .. accounts.Chunk(SlackLimits.SelectOptions).Take(SlackLimits.ActionsElements)
                .Select(page => (Block)Kit.Actions([Menu(page, accounts.Count, choice ?? AccountChoice.HandOver)])),
        ],
    };

    /// <summary>The word and the account of a chosen option.</summary>
    public static (string Word, AccountId Account) Read(string value) =>
        value.Split(' ', 2) is [var word, var account] ? (word, AccountId.From(account)) : ("", AccountId.From(value));

    private static StaticSelectMenu Menu(AccountName[] page, int total, AccountChoice choice) => Kit.Select(
        choice.Action,
        total <= SlackLimits.SelectOptions ? "Choose an account" : $"{page[0].Name} to {page[^1].Name}",
        [.. page.Select(account => Kit.Option(account.Name, choice.Word is null ? account.Id.Value : $"{choice.Word} {account.Id}"))]);
}

/// <summary>What choosing an account does.</summary>
/// <param name="Word">The question it asks; null where it asks none.</param>
public sealed record AccountChoice(string Action, string? Word)
{
    public static AccountChoice HandOver { get; } = new(AccountChoices.Action, Word: null);
}
