using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Why;
using HandoverBot.Slack.Prompting;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet.Interaction;
using SlackNet.WebApi;

namespace HandoverBot.Starting;

/// <summary><c>/handover why acme</c>: the rules and the facts behind a handover, or behind what an account's would be.</summary>
public sealed class WhyCommand(AccountStore accounts, IWhyModal modal, Prompts prompts)
{
    private const string Word = "why";

    /// <returns>Null where the text does not ask why.</returns>
    public async Task<Answered?> Answer(string asked, SlashCommand command, Person caller, CancellationToken cancellation)
    {
        if (string.Equals(asked, Word, StringComparison.OrdinalIgnoreCase))
            return new Answered(await OwnAccounts.Of(accounts, caller, $"Which of your accounts do you want to ask about?", AccountChoices.Why, cancellation));
        if (!asked.StartsWith($"{Word} ", StringComparison.OrdinalIgnoreCase))
            return null;
        // It may be the name of an account that begins with the word.
        if (await accounts.Match(asked, cancellation) is AccountMatch.One { Account.Name: var called } && called.StartsWith($"{Word} ", StringComparison.OrdinalIgnoreCase))
            return null;
        var name = asked[Word.Length..].Trim();
        return await accounts.Match(name, cancellation) switch
        {
            AccountMatch.One one => await Open(one.Account.Id, command, cancellation),
            AccountMatch.Several several => new Answered(AccountChoices.Of(
                $"Several accounts fit “{name}”. Which one do you want to ask about?", "Several accounts fit:", several.Accounts, AccountChoices.Why)),
            AccountMatch.None { Closest.IsEmpty: false } none => new Answered(AccountChoices.Of(
                $"There is no account “{name}”. Did you mean one of these?", "There is no such account. Closest:", none.Closest, AccountChoices.Why)),
            _ => Saying($"There is no account “{name}”. Check the name, or type `/handover why` to choose from your accounts."),
        };
    }

    private async Task<Answered> Open(AccountId id, SlashCommand command, CancellationToken cancellation)
    {
        if (await modal.For(id, cancellation) is not { } view)
            return Saying($"There is no account `{id}` any more.");
        return prompts.OpenModal(command.TriggerId, command.ResponseUrl, view) ? new Answered(Message: null) : Saying(PromptFailure.Busy);
    }

    private static Answered Saying(string text) => new(new Message { Text = Mrkdwn.Escaped(text).ToString() });
}

/// <param name="Message">Null where a modal opens instead.</param>
public sealed record Answered(Message? Message);
