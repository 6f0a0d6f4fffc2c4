using HandoverBot.Domain.Ledgers.Figures;

namespace HandoverBot.Domain.Ledgers;

/// <summary>
/// How a book's ARR got from the quarter's start to its end: <c>Start + Added − Removed + Growth = End</c>, to the cent, where all
/// of it is known.
/// </summary>
/// <param name="Growth">What the accounts grew by while they were in the book.</param>
public sealed record BookMovement(LedgerSum Start, LedgerSum Added, LedgerSum Removed, LedgerSum Growth, LedgerSum End)
{
    public static BookMovement Nothing { get; } = Of([]);

    public static BookMovement Of(IReadOnlyCollection<LedgerLine> lines) => new(
        LedgerSum.Of(lines.Where(line => line.AddedOn is null).Select(line => line.StartArr)),
        LedgerSum.Of(lines.Where(line => line.AddedOn is not null).Select(line => line.StartArr)),
        LedgerSum.Of(lines.Where(line => line.RemovedOn is not null).Select(line => line.EndArr)),
        LedgerSum.Of(lines.Select(line => line.EndArr - line.StartArr)),
        LedgerSum.Of(lines.Where(line => line.RemovedOn is null).Select(line => line.EndArr)));

    public static BookMovement operator +(BookMovement left, BookMovement right) => new(
        left.Start + right.Start, left.Added + right.Added, left.Removed + right.Removed, left.Growth + right.Growth, left.End + right.End);
}
