using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet.WebApi;

namespace HandoverBot.Starting;

/// <summary>Somebody's own accounts to choose from, where they named none.</summary>
public static class OwnAccounts
{
    /// <param name="choice">What choosing one does.</param>
    public static async Task<Message> Of(AccountStore accounts, Person person, Mrkdwn question, AccountChoice choice, CancellationToken cancellation)
    {
        var own = await accounts.OwnedBy(person.Id, cancellation);
        return own.Count == 0
            ? new Message { Text = "You own no accounts. Type `/handover name` for one that your team owns." }
            : AccountChoices.Of(
                question,
                "Your accounts:",
                [.. own.Select(account => new AccountName(account.Id, account.Name)).OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)],
                choice);
    }
}
