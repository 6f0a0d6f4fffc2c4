using HandoverBot.Domain.Ledgers.Counting;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.Policies.Paying;

namespace HandoverBot.Domain.Ledgers.Paying;

/// <summary>What a quota of ARR to add is held against. Figures only: what they pay is worked out elsewhere.</summary>
/// <param name="Growth">What the accounts that count grew by while they were in the book.</param>
/// <param name="CameWith">The ARR that accounts brought which were added and count in full.</param>
/// <param name="WentWith">The ARR that accounts took along which were removed and count until then.</param>
public sealed record QuotaFigures(LedgerSum Growth, LedgerSum CameWith, LedgerSum WentWith, string Words)
{
    public static QuotaFigures Of(IReadOnlyCollection<LedgerLine> lines, QuotaPlan plan, Ramp? ramp, string currency)
    {
        LedgerLine[] counting = [.. lines.Where(line => line.Counted.As is CountedAs.InFull or CountedAs.GrowthOnly or CountedAs.NotKnown)];
        var growth = LedgerSum.Of(counting.Select(line => line.Counted.Growth));
        var came = LedgerSum.Of(counting.Where(line => line.AddedOn is not null && line.Counted.As != CountedAs.GrowthOnly).Select(line => line.StartArr));
        var went = LedgerSum.Of(counting.Where(line => line.RemovedOn is not null).Select(line => line.EndArr));
        string?[] sentences =
        [
            $"Towards a quota: {LedgerWords.Sum(growth, currency)} by growth; {LedgerWords.Sum(came, currency)} came with accounts added; {LedgerWords.Sum(went, currency)} went with accounts removed.",
            plan.OveragesCount ? null : "Overages do not count; ARR as it is told is taken to be without them.",
            ramp?.Words,
            ramp is { Days: > 0 } ? "There is no quota in that time, and it is paid in full." : null,
        ];
        return new QuotaFigures(growth, came, went, string.Join(' ', sentences.OfType<string>()));
    }
}
