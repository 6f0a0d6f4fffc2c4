using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Storage;

using SlackNet.Interaction;

namespace HandoverBot.Books;

/// <summary><c>/mybook</c>, <c>/mybook @someone</c> and <c>/mybook WORD</c>.</summary>
public sealed class MyBookCommand(
    Callers callers, PeopleStore people, BookMessages books, IEnumerable<IBookVerb> verbs, ILogger<MyBookCommand> log) : CommandHandler(callers, log)
{
    public const string Name = "/mybook";

    private readonly IReadOnlyList<IBookVerb> _verbs = [.. verbs];

    private string Help => string.Join(
        '\n',
        [
            "*`/mybook`* shows your book of business: accounts and ARR against target and cap, what is leaving and arriving, and what could leave.",
            "*`/mybook @someone`* shows somebody else's, for their team lead, allocators and leadership.",
            .. _verbs.Select(verb => $"*`{Name} {verb.Word}`* {verb.Help}"),
        ]);

    protected override async Task<SlashCommandResponse?> Run(SlashCommand command, Person caller)
    {
        var asked = command.Text?.Trim() ?? "";
        if (string.Equals(asked, "help", StringComparison.OrdinalIgnoreCase))
            return Say(Help);
        var word = asked.Split(' ', 2)[0];
        if (_verbs.FirstOrDefault(verb => string.Equals(verb.Word, word, StringComparison.OrdinalIgnoreCase)) is { } verb)
            return await verb.Run(asked[word.Length..].Trim(), command, caller, CancellationToken.None);

        var roster = await people.Roster(CancellationToken.None);
        var owner = asked.Length == 0 ? caller : Mention.Find(asked, roster);
        if (owner is null)
            return Say("Nobody in the roster goes by that name. Write `/mybook @someone`, or just `/mybook` for your own.");
        return BookAccess.MaySee(caller, owner, roster)
            ? Say(await books.Of(owner, caller, page: 0, CancellationToken.None))
            : Say($"Only {owner.Name}, their team lead, allocators and leadership can see this book.");
    }
}
