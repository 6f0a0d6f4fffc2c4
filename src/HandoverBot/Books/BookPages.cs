using System.Globalization;

using HandoverBot.Domain.People;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;
using HandoverBot.Storage;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Books;

/// <summary>Turns the pages of a book.</summary>
public sealed class BookPages(Callers callers, PeopleStore people, BookMessages books, Prompts prompts, ILogger<BookPages> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        var roster = await people.Roster(CancellationToken.None);
        if (action.Value.Split(':') is [var id, var number]
            && roster.Find(PersonId.From(id)) is { } owner
            && int.TryParse(number, CultureInfo.InvariantCulture, out var page)
            && BookAccess.MaySee(caller, owner, roster))
            Replace(request, await books.Of(owner, caller, page, CancellationToken.None));
        else
            Say(request, "This book cannot be shown any more. Type `/mybook` again.");
    }
}
