using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Storage;

using SlackNet.Interaction;

namespace HandoverBot.Books;

/// <summary><c>/mybook</c> and <c>/mybook @someone</c>.</summary>
public sealed class MyBookCommand(Callers callers, PeopleStore people, BookMessages books, ILogger<MyBookCommand> log) : CommandHandler(callers, log)
{
    public const string Name = "/mybook";

    private const string Help = """
        *`/mybook`* shows your book of business: accounts and ARR against target and cap, what is leaving and arriving, and what could leave.
        *`/mybook @someone`* shows somebody else's, for their team lead, allocators and leadership.
        """;

    protected override async Task<SlashCommandResponse?> Run(SlashCommand command, Person caller)
    {
        var asked = command.Text?.Trim() ?? "";
        if (string.Equals(asked, "help", StringComparison.OrdinalIgnoreCase))
            return Say(Help);

        var roster = await people.Roster(CancellationToken.None);
        var owner = asked.Length == 0 ? caller : Mention.Find(asked, roster);
        if (owner is null)
            return Say("Nobody in the roster goes by that name. Write `/mybook @someone`, or just `/mybook` for your own.");
        return BookAccess.MaySee(caller, owner, roster)
            ? Say(await books.Of(owner, caller, page: 0, CancellationToken.None))
            : Say($"Only {owner.Name}, their team lead, allocators and leadership can see this book.");
    }
}
