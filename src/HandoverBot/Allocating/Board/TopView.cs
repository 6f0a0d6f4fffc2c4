using System.Globalization;

using HandoverBot.Allocations;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Allocating.Board;

/// <summary>The accounts that leadership alone decides: as few changes as possible, so each with those it had.</summary>
public static class TopView
{
    public static Message Of(TopNow now) => Kit.Message(
        $"Top accounts, page {now.Page + 1} of {now.Pages}: {string.Join(", ", now.Items.Select(item => item.Account.Name))}",
        [
            Kit.Header($"Top accounts · page {now.Page + 1} of {Math.Max(1, now.Pages)}"),
            .. now.Items.Count == 0
                ? [Kit.Section($"No account's ARR is known yet.")]
                : now.Items.Select(item => (Block)Kit.Section(Row(item, now), Kit.Button("Open", BoardButtons.HandOver, RowOf(item).ToString()))),
            Kit.Actions(
            [
                .. now.Page > 0 ? [Kit.Button("Previous page", BoardButtons.TopPrevious, Number(now.Page - 1))] : Array.Empty<Button>(),
                .. now.Page < now.Pages - 1 ? [Kit.Button("Next page", BoardButtons.TopNext, Number(now.Page + 1))] : Array.Empty<Button>(),
                Kit.Button("All lists", BoardButtons.Overview, "all"),
            ]),
        ]);

    private static Mrkdwn Row(TopItem item, TopNow now) => Mrkdwn.Lines(
        $"{item.Rank}. *{item.Account.Name}* · {Money.Format(item.Account.Arr!.Value, now.Policy.Currency)} ARR · {(item.Account.Owner is { } owner ? now.Roster.NameOf(owner) : "nobody owns it")}",
        now.Policy.TopAccounts is { } top ? $"{Capital(top.ChangesInWords(item.Facts))}" : Mrkdwn.Empty,
        item.Running is { } running ? $"*Under way:* {HandoverWords.Now(running, now.Roster)}" : Mrkdwn.Empty);

    private static BoardRow RowOf(TopItem item) =>
        new(new BoardPlace(Domain.Allocating.AllocationList.All[0]), item.Account.Id.Value, Seen: null, Pool: null);

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
