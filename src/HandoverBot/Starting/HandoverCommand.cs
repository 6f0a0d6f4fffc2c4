using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;
using HandoverBot.Storage;

using SlackNet.Interaction;
using SlackNet.WebApi;

namespace HandoverBot.Starting;

/// <summary><c>/handover acme</c>: finds the account and opens its handover, or a new one.</summary>
public sealed class HandoverCommand(
    Callers callers, AccountStore accounts, AccountOpening opening, Prompts prompts, ILogger<HandoverCommand> log) : CommandHandler(callers, log)
{
    public const string Name = "/handover";

    private const string Help = """
        *`/handover acme`* hands an account over, or opens the handover that is under way. Its id or name will do; a typo or the beginning of the name is fine.
        *`/handover`* lists your accounts to choose from.
        Every step is saved when you submit it, so you can close the form and come back with the same command.
        """;

    /// <returns>Null where a modal opens instead.</returns>
    protected override async Task<SlashCommandResponse?> Run(SlashCommand command, Person caller)
    {
        var cancellation = CancellationToken.None;
        var asked = command.Text?.Trim() ?? "";
        if (asked.Length == 0)
            return Say(await OwnAccounts(caller, cancellation));
        if (string.Equals(asked, "help", StringComparison.OrdinalIgnoreCase))
            return Say(Help);
        return await accounts.Match(asked, cancellation) switch
        {
            AccountMatch.One one => await Open(one.Account.Id, command, caller, cancellation),
            AccountMatch.Several several => Say(AccountChoices.Of(
                $"Several accounts fit “{asked}”. Which one?", "Several accounts fit:", several.Accounts)),
            AccountMatch.None { Closest.IsEmpty: false } none => Say(AccountChoices.Of(
                $"There is no account “{asked}”. Did you mean one of these?", "There is no such account. Closest:", none.Closest)),
            _ => Say($"There is no account “{asked}”. Check the name, or type `/handover` to choose from your accounts."),
        };
    }

    private async Task<Message> OwnAccounts(Person person, CancellationToken cancellation)
    {
        var own = await accounts.OwnedBy(person.Id, cancellation);
        return own.Count == 0
            ? new Message { Text = "You own no accounts. Type `/handover name` for one that your team owns." }
            : AccountChoices.Of(
                $"Which of your accounts do you want to hand over?", "Your accounts:",
                [.. own.Select(account => new AccountName(account.Id, account.Name)).OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    private async Task<SlashCommandResponse?> Open(AccountId id, SlashCommand command, Person caller, CancellationToken cancellation)
    {
        var opened = await opening.Of(id, caller, cancellation);
        if (opened is Opening.Refused refused)
            return Say(refused.Sentence);
        var form = ((Opening.View)opened).Modal;
        return prompts.OpenModal(command.TriggerId, command.ResponseUrl, form) ? null : Say(PromptFailure.Busy);
    }
}
