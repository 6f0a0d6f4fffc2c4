using HandoverBot.Allocations;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Allocating.Board;

/// <summary>An account on the board: where it should go and why, and what can be done about it.</summary>
internal static class AccountRowView
{
    private const int LongestBecause = 300;

    public static IEnumerable<Block> Of(AccountItem item, BoardNow now)
    {
        yield return Kit.Section(Mrkdwn.Lines(
            $"*{item.Account.Name}* · {Arr(item, now)} · {Owner(item, now)}{(UserCounts.Of(item.Account).Region is { } region ? $" · mostly in {region}" : "")}",
            Recommended(item.Recommendation),
            Flagged(item, now),
            CouldLeave(item, now),
            item.IsTop ? $"_A top account: leadership decides._" : Mrkdwn.Empty,
            item.Hold is { } hold ? $"Left until {HandoverWords.Day(hold.Until)} by {now.Roster.NameOf(hold.By)}: “{hold.Why}”" : Mrkdwn.Empty));
        yield return Kit.Actions([.. Buttons(item, now)]);
    }

    private static IEnumerable<Button> Buttons(AccountItem item, BoardNow now)
    {
        var row = BoardRow.Of(now.Place, item);
        if (BoardApproval.Of(item, now) is { } pool)
            yield return Kit.Button($"Approve {pool}", BoardButtons.Approve, row.ToString(), ButtonStyle.Primary);
        if (BoardApproval.MayDecide(item, now))
            yield return Kit.Button(BoardApproval.Of(item, now) is null ? "Choose the pool" : "Other pool", BoardButtons.OtherPool, row.ToString());
        if (!now.Place.List.ApprovesAtOnce || item.Running is not null)
            yield return Kit.Button(item.Running is null ? "Hand over" : "Open", BoardButtons.HandOver, row.ToString());
        yield return Kit.Button("Why?", BoardButtons.Why, row.ToString());
        yield return item.Hold is null
            ? Kit.Button("Leave for now", BoardButtons.Leave, row.ToString())
            : Kit.Button("Put back", BoardButtons.Return, row.ToString());
    }

    private static string Arr(AccountItem item, BoardNow now) =>
        item.Account.Arr is { } arr ? $"{Money.Format(arr, now.Policy.Currency)} ARR" : "ARR unknown";

    private static string Owner(AccountItem item, BoardNow now) => item.Account.Owner is { } owner
        ? $"{now.Roster.NameOf(owner)}{(item.Facts.OwnerRole is { } role ? $" ({role})" : "")}"
        : "nobody owns it";

    private static Mrkdwn Recommended(Recommendation recommendation) => recommendation.Pool is { } pool
        ? $"Recommended: *{pool}*{(recommendation.Alternatives.IsEmpty ? "" : $", or {string.Join(", ", recommendation.Alternatives)}")}. {recommendation.Because.Truncate(LongestBecause)}"
        : (Mrkdwn)$"*A person must say.* {recommendation.Because.Truncate(LongestBecause)}";

    private static Mrkdwn Flagged(AccountItem item, BoardNow now)
    {
        if (item.Running is not { } running)
            return Mrkdwn.Empty;
        var days = now.Today.DayNumber - now.Policy.Fiscal.DayOf(running.ProposedAt).DayNumber;
        var label = now.Policy.Reason(running.ReasonId)?.Label ?? running.ReasonId;
        var vote = SecondVote.Words(running, now.Roster) is { } voted ? $" · {voted}" : "";
        return $"Flagged by {now.Roster.NameOf(running.ProposedBy)}, {(days <= 0 ? "today" : days == 1 ? "yesterday" : $"{days} days ago")}: {label}{vote}";
    }

    private static Mrkdwn CouldLeave(AccountItem item, BoardNow now) =>
        item.Running is null && item.Account.Owner is not null && RemovalCandidate.Of(now.Policy, item.Facts) is { } candidate
            ? $"Could leave: {string.Join(", ", candidate.Reasons).ToLowerInvariant()}. {string.Join(" ", candidate.Findings)}"
            : Mrkdwn.Empty;
}
