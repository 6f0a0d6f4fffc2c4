using HandoverBot.Domain.Ledgers.Counting;

namespace HandoverBot.Domain.Ledgers;

/// <summary>One account's stay in a book, what it brought and took, and what of it counts.</summary>
/// <param name="StartArr">On its first day in the quarter; null where it is not known.</param>
/// <param name="EndArr">On its last day in it; null where it is not known.</param>
public sealed record LedgerLine(Stay Stay, decimal? StartArr, decimal? EndArr, Counted Counted)
{
    public DateOnly? AddedOn => Stay.AtStart ? null : Stay.From;

    public DateOnly? RemovedOn => Stay.LeftOn;

    public static LedgerLine Of(Stay stay, LedgerTerms terms, LedgerPeriod period) =>
        new(stay, stay.StartArr, stay.EndArr(period), Count.Of(stay, terms, period));
}
