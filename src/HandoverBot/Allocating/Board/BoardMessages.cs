using HandoverBot.Allocations;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

using SlackNet.WebApi;

namespace HandoverBot.Allocating.Board;

/// <summary>Composes the board's messages, as things are now.</summary>
public sealed class BoardMessages(AllocationReader reader, AllocationLook look, PeopleStore people, PolicyLibrary policies, FactsAtHand facts)
{
    public const int RowsAPage = 10;

    /// <summary>A book takes a row for each of its accounts that could leave.</summary>
    private const int BooksAPage = 4;

    /// <summary>So many are looked at while somebody waits for their page; more are left to the job.</summary>
    private const int AtOnce = 100;

    public async Task<Message> Overview(Person viewer, CancellationToken cancellation)
    {
        var behind = await look.Catch(AtOnce, cancellation);
        var counts = new List<(AllocationList List, int Open, int Held)>();
        foreach (var list in AllocationList.Of(policies.InForce))
            counts.Add((list, await reader.Count(new AllocationFilter(list.List), cancellation), await reader.Count(new AllocationFilter(list.List, Held: true), cancellation)));
        return OverviewView.Of(new OverviewNow(counts, behind, viewer, policies.InForce));
    }

    public async Task<Message> Page(BoardPlace place, Person viewer, CancellationToken cancellation, params IReadOnlyList<string> news) =>
        BoardView.Of(await Now(place, viewer, news, cancellation));

    /// <summary>The page, or the last one where it has none left.</summary>
    public async Task<BoardNow> Now(BoardPlace place, Person viewer, IReadOnlyList<string> news, CancellationToken cancellation)
    {
        var behind = await look.Catch(AtOnce, cancellation);
        var filter = place.Filter(policies.InForce);
        var total = await reader.Count(filter, cancellation);
        var rows = RowsOf(place.List);
        var at = place with { Page = Math.Clamp(place.Page, 0, Math.Max(0, (total - 1) / rows)) };
        var items = await reader.Page(filter, at.Page * rows, rows, cancellation);
        return new BoardNow(at, items, total, behind, viewer, await people.Roster(cancellation), policies.InForce, facts.Today, news);
    }

    public async Task<Message> Top(int page, CancellationToken cancellation)
    {
        var policy = policies.InForce;
        var pages = ((policy.TopAccounts?.Count ?? 0) + RowsAPage - 1) / RowsAPage;
        page = Math.Clamp(page, 0, Math.Max(0, pages - 1));
        return TopView.Of(new TopNow(await reader.Top(page * RowsAPage, RowsAPage, cancellation), page, pages, await people.Roster(cancellation), policy));
    }

    public static int RowsOf(AllocationList list) => list.IsOfBooks ? BooksAPage : RowsAPage;
}
