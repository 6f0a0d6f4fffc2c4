using HandoverBot.Allocations;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Allocating.Board;

/// <summary>A book over its maximum, with the accounts that could leave it.</summary>
internal static class BookRowView
{
    /// <summary>All of them are in the book itself.</summary>
    private const int Shown = 7;

    public static IEnumerable<Block> Of(BookItem item, BoardNow now)
    {
        var row = BoardRow.Of(now.Place, item);
        yield return Kit.Section(
            Mrkdwn.Lines(
                $"*{item.Owner.Name}* ({item.Owner.Role}{(item.Owner.Region is { } region ? $", {region}" : "")}) · {item.Standing.Sentence}",
                item.CouldLeave.IsEmpty ? $"None of the accounts could leave by what is known; ask {item.Owner.Name} with `/mybook`." : Mrkdwn.Empty,
                item.Hold is { } hold ? $"Left until {HandoverWords.Day(hold.Until)} by {now.Roster.NameOf(hold.By)}: “{hold.Why}”" : Mrkdwn.Empty),
            item.Hold is null
                ? Kit.Button("Leave for now", BoardButtons.Leave, row.ToString())
                : Kit.Button("Put back", BoardButtons.Return, row.ToString()));
        foreach (var candidate in item.CouldLeave.Take(Shown))
        {
            yield return Kit.Section(
                $"• *{candidate.Account.Name}* · {Arr(candidate, now)} · could leave: {string.Join(", ", candidate.Reasons).ToLowerInvariant()}. {string.Join(" ", candidate.Findings)}",
                Kit.Button("Hand over", BoardButtons.HandOver, (row with { Subject = candidate.Account.Id.Value }).ToString()));
        }

        if (item.CouldLeave.Length > Shown)
            yield return Kit.Context($"and {item.CouldLeave.Length - Shown} more that could leave: `/mybook @{item.Owner.Name}`");
    }

    private static string Arr(RemovalCandidate candidate, BoardNow now) =>
        candidate.Account.Arr is { } arr ? $"{Money.Format(arr, now.Policy.Currency)} ARR" : "ARR unknown";
}
