using HandoverBot.Allocations;
using HandoverBot.Handovers;

namespace HandoverBot.Allocating.Board;

/// <summary>A row of the board as a button remembers it.</summary>
/// <param name="Seen">The handover it showed; null where there was none.</param>
/// <param name="Pool">The pool it recommended.</param>
public sealed record BoardRow(BoardPlace Place, string Subject, HandoverRef? Seen, string? Pool)
{
    private const char Separator = '\n';

    public static BoardRow Of(BoardPlace place, AllocationItem item) => item is AccountItem account
        ? new BoardRow(place, item.Line.Subject, account.Running is null ? null : HandoverRef.To(account.Running), account.Recommendation.Pool)
        : new BoardRow(place, item.Line.Subject, Seen: null, Pool: null);

    /// <returns>Null for text that nothing of ours carries.</returns>
    public static BoardRow? Parse(string? text) =>
        text?.Split(Separator) is [var place, { Length: > 0 } subject, var seen, var pool] && BoardPlace.Parse(place) is { } at
            ? new BoardRow(at, subject, HandoverRef.Parse(seen), pool.Length == 0 ? null : pool)
            : null;

    public override string ToString() => string.Join(Separator, Place, Subject, Seen?.ToString() ?? "", Pool ?? "");
}
