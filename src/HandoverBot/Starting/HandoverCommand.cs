using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Asking;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;
using HandoverBot.Storage;

using SlackNet.Interaction;

namespace HandoverBot.Starting;

/// <summary><c>/handover acme</c>: finds the account and opens its handover, or a new one.</summary>
public sealed class HandoverCommand(
    Callers callers, AccountStore accounts, AccountOpening opening, AccountQuestions questions, Prompts prompts, ILogger<HandoverCommand> log)
    : CommandHandler(callers, log)
{
    public const string Name = "/handover";

    private string Help => $"""
        *`/handover acme`* hands an account over, or opens the handover that is under way. Its id or name will do; a typo or the beginning of the name is fine.
        *`/handover`* lists your accounts to choose from.
        {string.Join('\n', questions.Help)}
        Every step is saved when you submit it, so you can close the form and come back with the same command.
        """;

    /// <returns>Null where a modal opens instead.</returns>
    protected override async Task<SlashCommandResponse?> Run(SlashCommand command, Person caller)
    {
        var cancellation = CancellationToken.None;
        var asked = command.Text?.Trim() ?? "";
        if (asked.Length == 0)
            return Say(await OwnAccounts.Of(accounts, caller, $"Which of your accounts do you want to hand over?", AccountChoice.HandOver, cancellation));
        if (string.Equals(asked, "help", StringComparison.OrdinalIgnoreCase))
            return Say(Help);
        if (await questions.Answer(asked, command, caller, cancellation) is { } answered)
            return answered.Message is { } message ? Say(message) : null;
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

    private async Task<SlashCommandResponse?> Open(AccountId id, SlashCommand command, Person caller, CancellationToken cancellation)
    {
        var opened = await opening.Of(id, caller, cancellation);
        if (opened is Opening.Refused refused)
            return Say(refused.Sentence);
        var form = ((Opening.View)opened).Modal;
        return prompts.OpenModal(command.TriggerId, command.ResponseUrl, form) ? null : Say(PromptFailure.Busy);
    }
}
