using System.Globalization;

using HandoverBot.Allocations;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Allocating.Board;

/// <summary>A page of a list: filters, the rows, and the ways on.</summary>
public static class BoardView
{
    /// <summary>Before the place, in the id of the block with the menus.</summary>
    public const string Filters = "filters:";

    public static Message Of(BoardNow now) => Kit.Message(
        $"{now.Place.List.Title}{(now.Place.Held ? ", left for later" : "")}: {now.Total}. {string.Join(", ", now.Items.Select(item => item.Line.Name))}",
        [
            Kit.Header($"{now.Place.List.Title}{(now.Place.Held ? " · left for later" : "")} · {Numbers(now)}"),
            .. now.News.Select(news => (Block)Kit.Section($"{news}")),
            Kit.Actions($"{Filters}{now.Place}", [.. Menus(now)]),
            .. now.Items.Count == 0 ? [Kit.Section($"Nothing here{(now.Place == new BoardPlace(now.Place.List) ? "" : " with these filters")}.")] : now.Items.SelectMany(item => Row(item, now)),
            Kit.Actions([.. Ways(now)]),
            .. OverviewView.Behind(now.Behind),
        ]);

    private static IEnumerable<Block> Row(AllocationItem item, BoardNow now) => item switch
    {
        AccountItem account => AccountRowView.Of(account, now),
        BookItem book => BookRowView.Of(book, now),
        _ => throw new InvalidOperationException($"No row for {item.GetType().Name}."),
    };

    private static string Numbers(BoardNow now)
    {
        if (now.Items.Count == 0)
            return "none";
        var first = (now.Place.Page * BoardMessages.RowsOf(now.Place.List)) + 1;
        return $"{first}–{first + now.Items.Count - 1} of {now.Total}";
    }

    private static IEnumerable<IActionElement> Menus(BoardNow now)
    {
        if (!now.Place.List.IsOfBooks)
        {
            yield return Menu(
                BoardButtons.FilterPool, "Recommended pool", now.Place.Pool,
                [
                    ("Any recommendation", BoardPlace.Any), ("A clear recommendation", BoardPlace.Clear), ("A person must say", BoardPlace.NeedsAPerson),
                    .. now.Policy.Pools.Select((pool, index) => ($"For {pool.Name}", Place(index))),
                ]);
        }

        yield return Menu(
            BoardButtons.FilterRegion, "Region", now.Place.Region,
            [("Any region", BoardPlace.Any), .. BoardPlace.Regions(now.Policy).Select((region, index) => ($"In {region}", Place(index))), ("Region unknown", BoardPlace.Unknown)]);
        if (now.Place.List.List != Domain.Policies.Rhythm.ReviewList.WithoutOwner)
        {
            yield return Menu(
                BoardButtons.FilterRole, "Owner's role", now.Place.Role,
                [("Any role", BoardPlace.Any), .. now.Policy.Roles.Select((role, index) => ($"Owned by a {role.Id}", Place(index)))]);
        }
    }

    private static StaticSelectMenu Menu(string action, string placeholder, string chosen, IEnumerable<(string Text, string Value)> options) => Kit.Select(
        action, placeholder, [.. options.Take(SlackLimits.SelectOptions).Select(option => Kit.Option(option.Text, option.Value))], chosen);

    private static string Place(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<IActionElement> Ways(BoardNow now)
    {
        var rows = BoardMessages.RowsOf(now.Place.List);
        if (now.Items.OfType<AccountItem>().Any(item => BoardApproval.Of(item, now) is not null))
            yield return Kit.Button("Decide several", BoardButtons.Many, now.Place.ToString());
        if (now.Place.Page > 0)
            yield return Kit.Button("Previous page", BoardButtons.Previous, (now.Place with { Page = now.Place.Page - 1 }).ToString());
        if ((now.Place.Page + 1) * rows < now.Total)
            yield return Kit.Button("Next page", BoardButtons.Next, (now.Place with { Page = now.Place.Page + 1 }).ToString());
        yield return Kit.Button(
            now.Place.Held ? "Back to what is open" : "What was left for later", BoardButtons.Held, (now.Place with { Page = 0, Held = !now.Place.Held }).ToString());
        yield return Kit.Button("All lists", BoardButtons.Overview, "all");
    }
}
