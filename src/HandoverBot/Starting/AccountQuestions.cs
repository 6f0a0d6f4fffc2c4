using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Asking;
using HandoverBot.Slack.Prompting;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace HandoverBot.Starting;

/// <summary><c>/handover WORD acme</c>: a question about an account that is answered in a modal.</summary>
public sealed class AccountQuestions(AccountStore accounts, IEnumerable<IAccountQuestion> questions, Prompts prompts)
{
    private readonly IReadOnlyList<IAccountQuestion> _questions = [.. questions];

    /// <summary>Lines for <c>/handover help</c>.</summary>
    public IEnumerable<string> Help => _questions.Select(question => $"*`{HandoverCommand.Name} {question.Word} acme`* {question.Help}");

    /// <returns>Null where the text asks no question.</returns>
    public async Task<Answered?> Answer(string asked, SlashCommand command, Person caller, CancellationToken cancellation)
    {
        var word = asked.Split(' ', 2)[0];
        if (Find(word) is not { } question)
            return null;
        if (word.Length == asked.Length)
            return new Answered(await OwnAccounts.Of(accounts, caller, Ask(question), Choice(question), cancellation));
        // It may be the name of an account that begins with the word.
        if (await accounts.Match(asked, cancellation) is AccountMatch.One { Account.Name: var called } && called.StartsWith($"{word} ", StringComparison.OrdinalIgnoreCase))
            return null;
        var name = asked[word.Length..].Trim();
        return await accounts.Match(name, cancellation) switch
        {
            AccountMatch.One one => await Open(question, one.Account.Id, command, caller, cancellation),
            AccountMatch.Several several => new Answered(AccountChoices.Of(
                $"Several accounts fit “{name}”. Which one do you want to {question.Wish}?", "Several accounts fit:", several.Accounts, Choice(question))),
            AccountMatch.None { Closest.IsEmpty: false } none => new Answered(AccountChoices.Of(
                $"There is no account “{name}”. Did you mean one of these?", "There is no such account. Closest:", none.Closest, Choice(question))),
            _ => Saying($"There is no account “{name}”. Check the name, or type `{HandoverCommand.Name} {question.Word}` to choose from your accounts."),
        };
    }

    /// <param name="word">Of a question there is.</param>
    /// <returns>Null for an unknown account.</returns>
    public Task<ModalViewDefinition?> Answer(string word, AccountId account, Person caller, CancellationToken cancellation) =>
        Find(word)!.Answer(account, caller, cancellation);

    private IAccountQuestion? Find(string word) =>
        _questions.FirstOrDefault(question => string.Equals(question.Word, word, StringComparison.OrdinalIgnoreCase));

    private static Mrkdwn Ask(IAccountQuestion question) => $"Which of your accounts do you want to {question.Wish}?";

    private static AccountChoice Choice(IAccountQuestion question) => new(AccountChoices.Asking, question.Word);

    private async Task<Answered> Open(
        IAccountQuestion question, AccountId id, SlashCommand command, Person caller, CancellationToken cancellation)
    {
        if (await question.Answer(id, caller, cancellation) is not { } view)
            return Saying($"There is no account `{id}` any more.");
        return prompts.OpenModal(command.TriggerId, command.ResponseUrl, view) ? new Answered(Message: null) : Saying(PromptFailure.Busy);
    }

    private static Answered Saying(string text) => new(new Message { Text = Mrkdwn.Escaped(text).ToString() });
}

/// <param name="Message">Null where a modal opens instead.</param>
public sealed record Answered(Message? Message);
