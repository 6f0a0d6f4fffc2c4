using System.Collections.Immutable;
using System.Globalization;

using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Handovers.Queues;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Deciding.Suggesting;

/// <summary>A plan for a pool's queue as a form: what it does to everybody's book, then a line for each account that can be changed.</summary>
public static class SuggestionView
{
    public const string Id = "suggestion";
    public const string Later = "later";
    public const string Again = "Plan again";

    private const string Title = "New owners for the pool";
    private const int BooksABlock = 8;

    /// <summary>A select for every line repeats all people; more of them than this and Slack refuses the view.</summary>
    private const int OptionsAPage = 1000;
    private const int MostLinesAPage = 20;

    public static ModalViewDefinition Of(PoolQueue queue, SuggestionMemory memory, SuggestionOutcome before)
    {
        var later = memory.Later.ToHashSet();
        var plan = queue.Plan(memory.Chosen, later);
        if (plan.Lines.IsEmpty || queue.People.IsEmpty)
            return Modal.Notice(Title, [.. before.Blocks, Kit.Section(Nothing(queue, later))]);

        var people = Offered(queue);
        var page = plan.Lines.Take(Math.Clamp(OptionsAPage / (people.Length + 1), 1, MostLinesAPage)).ToList();
        return Kit.Modal(
            Title,
            Id,
            [
                .. before.Blocks,
                Kit.Section(Mrkdwn.Lines(
                    $"*{Accounts(plan.Lines.Length)} for {queue.Pool.Name}*",
                    Mrkdwn.Lines(plan.Summary.Select(sentence => (Mrkdwn)$"{sentence}")))),
                .. Books(plan, queue),
                Kit.Divider(),
                .. page.Select(line => Line(line, queue, people)),
                Kit.Input(
                    "Not yet?", AgainIn(memory),
                    Kit.Checkboxes(Entries.Action, [Kit.Option("Name nobody yet: keep whom I changed, and suggest the rest again", Again)]), optional: true),
                Kit.Context(Footer(plan.Lines.Length - page.Count, queue.People.Length - people.Length)),
            ],
            submit: page.Count == 1 ? "Name the new owner" : $"Name {page.Count} new owners",
            privateMetadata: memory.ToString());
    }

    /// <summary>The block in which somebody asks for another plan.</summary>
    public static string AgainIn(SuggestionMemory memory) => string.Create(CultureInfo.InvariantCulture, $"{Again} {memory.Round}");

    private static Mrkdwn Nothing(PoolQueue queue, HashSet<HandoverId> later) => (queue.Waiting.Length, queue.People.Length) switch
    {
        (0, _) => $"No account that you may name a new owner for waits for {queue.Pool.Name}.",
        (_, 0) => $"Nobody else is in {queue.Pool.Name}, and nobody names themselves. An admin can add people to the roster.",
        (var waiting, _) when later.Count > 0 => $"Nothing else waits for {queue.Pool.Name}. {Accounts(waiting)} stay for later; open this again whenever you like.",
        _ => $"Nothing else waits for {queue.Pool.Name}.",
    };

    private static IEnumerable<Block> Books(AssignmentPlan plan, PoolQueue queue) => plan.Books.Chunk(BooksABlock).Select((chunk, index) => Kit.Section(
        Mrkdwn.Lines([index == 0 ? (Mrkdwn)$"*Books before → after*, what is under way included" : Mrkdwn.Empty, .. chunk.Select(book => Book(book, queue))])));

    private static Mrkdwn Book(PlannedBook book, PoolQueue queue)
    {
        var pending = book.Member.Pending == PendingMoves.None
            ? Mrkdwn.Empty
            : $" · {book.Member.Pending.Arriving.Accounts} arriving, {book.Member.Pending.Leaving.Accounts} leaving";
        return $"• *{book.Person.Name}* · {PlanWords.Change(book, queue.Policy.Currency)}{pending}";
    }

    private static InputBlock Line(PlanLine line, PoolQueue queue, ImmutableArray<PoolMember> people)
    {
        var now = queue.Of(line);
        var arr = line.Account.Arr is { } known ? $"{Money.Format(known, queue.Policy.Currency)} ARR" : "ARR unknown";
        Option[] options =
        [
            .. people.Where(member => !line.Account.Never.Contains(member.Person.Id)).Select(member => Kit.Option(
                $"{member.Person.Name} · {PlanWords.Load(member, queue.Policy.Role(queue.Pool.Role), queue.Policy.Currency)}", member.Person.Id.Value)),
            Kit.Option("Leave for later", Later),
        ];
        return Kit.Input(
            $"{line.Account.Name} · {arr} · {(now.Handover.Owner is { } owner ? $"from {now.NameOf(owner)}" : "nobody owns it")} · suggested: {line.NewOwner?.Name ?? "nobody"}",
            SuggestedLine.Of(now, line.NewOwner?.Id).BlockId,
            Kit.Select(Entries.Action, "Choose somebody", options, line.NewOwner?.Id.Value ?? Later),
            hint: line.Because);
    }

    /// <summary>The emptiest books, where there are more than a select can hold.</summary>
    private static ImmutableArray<PoolMember> Offered(PoolQueue queue) =>
    [
        .. queue.People
            .OrderBy(member => member.Expected.Accounts)
            .ThenBy(member => member.Expected.Arr)
            .Take(SlackLimits.SelectOptions - 1)
            .OrderBy(member => member.Person.Name, StringComparer.OrdinalIgnoreCase),
    ];

    private static Mrkdwn Footer(int more, int missing) => Mrkdwn.Lines(
        more > 0 ? $"{Accounts(more)} more come when these are submitted." : Mrkdwn.Empty,
        missing > 0 ? $"{missing} people with fuller books are not offered here; each account's own card has everybody." : Mrkdwn.Empty,
        $"Nothing is named before you submit. Who is named hears of it at once, and can push back.");

    private static string Accounts(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "account" : "accounts")}");
}
