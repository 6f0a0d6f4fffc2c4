using HandoverBot.Checklists.Work;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Queues;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Home;

/// <summary>The Home tab: what waits for me first, then my handovers, then my book in two lines.</summary>
public static class HomeView
{
    public const string Page = "home_page";

    private const int HandoversAPage = 25;
    private const int ButtonsARow = 5;

    /// <param name="page">Of the handovers, from 0.</param>
    /// <param name="ramp">The viewer's own, while it is under way.</param>
    public static HomeViewDefinition Of(Person viewer, IReadOnlyList<HandoverNow> handovers, Book book, WorkNow? ramp, UpkeepNews news, int page)
    {
        var waiting = handovers.Where(now => now.NextStep.WaitsFor(viewer.Id)).OrderBy(now => now.Handover.StatusSince).ToList();
        var mine = handovers.Except(waiting)
            .Where(now => now.Handover.Owner == viewer.Id || now.Handover.NewOwner == viewer.Id)
            .OrderBy(now => now.Handover.StatusSince)
            .ToList();
        var pages = Math.Max(1, (waiting.Count + mine.Count + HandoversAPage - 1) / HandoversAPage);
        page = Math.Clamp(page, 0, pages - 1);
        return new HomeViewDefinition
        {
            Blocks =
            [
                .. List("Waiting for you", $"Nothing waits for you. Hand an account over with `/handover name`.", waiting, before: 0, now => Waiting(now, viewer)),
                .. page == 0 ? Queues(waiting) : [],
                .. List("Your handovers", waiting.Count == 0 ? $"None." : (Mrkdwn)$"No others.", mine, waiting.Count, Moving),
                .. pages > 1 ? [Pages(page, pages)] : Array.Empty<Block>(),
                .. ramp is null ? Array.Empty<Block>() : Ramp(ramp),
                Kit.Header("Your book"),
                Kit.Section(Mrkdwn.Lines(
                    $"{book.Standing.Sentence}",
                    book.Leaving.IsEmpty && book.Arriving.IsEmpty ? Mrkdwn.Empty : $"After what is under way: {book.AfterInWords}",
                    $"See every account with `/mybook`.")),
                .. Upkeep(news),
            ],
        };

        // A heading goes with the first of its handovers that is on the page; an empty list is said on the first page.
        IEnumerable<Block> List(string title, Mrkdwn none, List<HandoverNow> list, int before, Func<HandoverNow, Mrkdwn> text)
        {
            if (list.Count == 0)
                return page == 0 ? [Kit.Header(title), Kit.Section(none)] : [];
            var first = Math.Max((page * HandoversAPage) - before, 0);
            var shown = list.Skip(first).Take(((page + 1) * HandoversAPage) - before - first).ToList();
            return shown.Count == 0
                ? []
                : [Kit.Header(title), .. shown.SelectMany(now => Item(now, viewer, text(now)))];
        }
    }

    /// <summary>For somebody the roster does not know.</summary>
    public static HomeViewDefinition ForStranger(string refusal) => new() { Blocks = [Kit.Section($"{refusal}")] };

    private static IEnumerable<Block> Upkeep(UpkeepNews news)
    {
        if (news.Troubles.Count + news.Underway.Count == 0)
            yield break;
        yield return Kit.Header(news.IsAdmin ? "For admins" : "To mend");
        if (news.Troubles.Count > 0)
            yield return Kit.Section($"{string.Join('\n', news.Troubles)}{(news.IsAdmin ? "\nRun the command `doctor` on the bot's machine to see more." : "")}");
        if (news.Underway.Count > 0)
            yield return Kit.Context($"Under way: {string.Join(" ", news.Underway)}");
    }

    private static IEnumerable<Block> Item(HandoverNow now, Person viewer, Mrkdwn text)
    {
        yield return Kit.Section(text);
        var buttons = HandoverButtons.For(now, now.PartiesOf(viewer), viewer).ToList();
        if (buttons.Count > 0)
            yield return Kit.Actions(buttons);
    }

    private static Block[] Ramp(WorkNow ramp) =>
    [
        Kit.Header(ramp.List.Name),
        Kit.Section($"*{WorkListView.Progress(ramp.List, ramp.Today)}*"),
        Kit.Actions(Kit.Button("Open the list", WorkListView.IdOf(ramp.List.Occasion), ramp.List.Id.Value)),
    ];

    /// <summary>Where several accounts wait for one pool, they can be looked at together.</summary>
    private static IEnumerable<Block> Queues(IEnumerable<HandoverNow> waiting)
    {
        Button[] buttons =
        [
            .. waiting.Where(now => now.Handover is { Status: HandoverStatus.Routed, Pool: not null })
                .GroupBy(now => now.Handover.Pool!, StringComparer.Ordinal)
                .Where(queue => queue.Count() >= QueueButton.WorthIt)
                .OrderBy(queue => queue.Key, StringComparer.Ordinal)
                .Select(queue => QueueButton.For(queue.Key, queue.Count())),
        ];
        return buttons.Chunk(ButtonsARow).Select(row => Kit.Actions(row));
    }

    private static ActionsBlock Pages(int page, int pages) => Kit.Actions(
    [
        .. page > 0 ? [Kit.Button($"Page {page} of {pages}", $"{Page}_previous", $"{page - 1}")] : Array.Empty<Button>(),
        .. page < pages - 1 ? [Kit.Button($"Page {page + 2} of {pages}", $"{Page}_next", $"{page + 1}")] : Array.Empty<Button>(),
    ]);

    private static Mrkdwn Waiting(HandoverNow now, Person viewer) => Mrkdwn.Lines(
        $"*{now.Handover.AccountName}* · {now.NextStep.What}",
        $"{OtherSide(now, viewer)} · {Arr(now)} · {now.HowLong}",
        IntroductionView.Overdue(now));

    private static string OtherSide(HandoverNow now, Person viewer) => now.Handover.Owner == viewer.Id
        ? $"To {now.NameOf(now.Handover.NewOwner)}"
        : now.Handover.Owner is { } owner ? $"From {now.NameOf(owner)}" : "Nobody owns it";

    private static string Arr(HandoverNow now) =>
        now.Account.Arr is { } arr ? $"{Money.Format(arr, now.Policy.Currency)} ARR" : "ARR unknown";

    private static Mrkdwn Moving(HandoverNow now) => Mrkdwn.Lines(
        $"*{now.Handover.AccountName}* · {now.HowLong}",
        $"{HandoverWords.Now(now.Handover, now.Roster)}",
        now.Handover.AllGatesClear ? Mrkdwn.Empty : $"Open gates: {HandoverWords.OpenGates(now.Handover)}",
        now.Work.Any(list => list.IsBegun) ? $"{string.Join(" · ", now.Work.Where(list => list.IsBegun).Select(list => $"{list.Name}: {list.Checklist.Progress}"))}" : Mrkdwn.Empty,
        now.NextStep.Stuck is { } stuck ? $"Next: {stuck}." : now.NextStep.Who.IsEmpty ? Mrkdwn.Empty : $"Next: {string.Join(" or ", now.NextStep.Who.Select(now.Roster.NameOf))}");
}
