using HandoverBot.Domain.Books;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Ledgers.Counting;

/// <summary>What an account was worth when a stay began and when it ended, by the measure of the role's plan: ARR, or annualized usage.</summary>
/// <param name="Missing">A sentence for each of the two that is not known.</param>
internal sealed record Worth(decimal? Start, decimal? End, string Words, string? Missing)
{
    public static Worth Of(Stay stay, LedgerTerms terms, LedgerPeriod period) =>
        terms.Bonus is { AnnualizesUsage: true } ? OfUsage(stay, terms, period) : OfArr(stay, terms, period);

    private static Worth OfArr(Stay stay, LedgerTerms terms, LedgerPeriod period)
    {
        var (start, end) = (stay.StartArr, stay.EndArr(period));
        var came = stay.AtStart ? $"{Amount(start, terms)} on {Wording.Day(period.Quarter.Start)}" : $"added on {Wording.Day(stay.From)} at {Amount(start, terms)}";
        var went = stay.LeftOn is { } left ? $"left on {Wording.Day(left)} at {Amount(end, terms)}" : $"{Amount(end, terms)} on {Wording.Day(period.LastDay)}";
        return new Worth(start, end, $"{came}; {went}", Join(
            start is null ? $"The ARR of {Wording.Day(stay.From)} is not known{Since(stay.Account.Arr)}." : null,
            end is null ? $"The ARR of {Wording.Day(stay.LeftOn ?? period.LastDay)} is not known{Since(stay.Account.Arr)}." : null));
    }

    private static Worth OfUsage(Stay stay, LedgerTerms terms, LedgerPeriod period)
    {
        var account = stay.Account;
        var came = stay.AtStart ? "" : $"added on {Wording.Day(stay.From)}; ";
        var went = stay.LeftOn is { } left ? $"; left on {Wording.Day(left)}" : "";
        var (start, end) = (account.Annualized(period.Before), account.Annualized(period.Quarter));
        return new Worth(
            start,
            end,
            $"{came}usage × 4: {Amount(start, terms)} by {period.Before}, {Amount(end, terms)} by {period.Quarter}{went}",
            Join(
                start is null ? $"The usage of {period.Before} was not told." : null,
                end is null ? $"The usage of {period.Quarter} was not told." : null));
    }

    internal static string Amount(decimal? amount, LedgerTerms terms) => amount is { } known ? Money.Exact(known, terms.Currency) : "an amount nobody told";

    private static string Since(ArrHistory arr) => arr.FirstToldOn is { } day ? $"; it was first told on {Wording.Day(day)}" : "; it was never told";

    private static string? Join(params string?[] sentences) => string.Join(' ', sentences.OfType<string>()) is { Length: > 0 } joined ? joined : null;
}
