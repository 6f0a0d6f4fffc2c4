using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Paying;

namespace HandoverBot.Domain.Ledgers.Counting;

/// <summary>Applies a policy's rules to one stay of an account in a book.</summary>
public static class Count
{
    public static Counted Of(Stay stay, LedgerTerms terms, LedgerPeriod period)
    {
        var worth = Worth.Of(stay, terms, period);
        if (stay.Owner is null)
            return new Counted(CountedAs.ForNobody, 0, 0, IsToBeKept: false, Sentence($"{worth.Words}. {WhyForNobody(stay)}"));
        if (stay.LeftOn is not null && terms.Removed == RemovedMidQuarter.LeftOut)
        {
            return new Counted(
                CountedAs.LeftOut, 0, 0, IsToBeKept: false,
                Sentence($"{worth.Words}. Left out: what leaves the book of a {terms.Role} in mid-quarter does not count ({terms.Policy.Name})."));
        }

        if (stay.MayHaveBeenThere)
            return NotKnown($"{worth.Words}. Nobody told since when it is theirs, only that it was so on {Wording.Day(stay.From)}.");
        if (worth is not { Start: { } start, End: { } end })
            return NotKnown($"{worth.Words}. {worth.Missing}");
        var grace = GraceFinding.Of(stay, start, end, terms, period);
        if (grace.Base is not { } from)
            return NotKnown($"{worth.Words}. {grace.Words}");
        return !stay.AtStart && terms.Added == AddedMidQuarter.GrowthOnly
            ? GrowthOnly(worth, from, end, grace, terms)
            : InFull(worth, from, end, grace, terms);
    }

    private static Counted InFull(Worth worth, decimal from, decimal end, GraceFinding grace, LedgerTerms terms) => new(
        CountedAs.InFull, from, end, IsToBeKept: !grace.ForgivesChurn,
        Sentence($"{worth.Words}. {(grace.Words is null ? "" : $"{grace.Words} ")}{Change(end - from, grace, terms)}"));

    private static Counted GrowthOnly(Worth worth, decimal from, decimal end, GraceFinding grace, LedgerTerms terms) => new(
        CountedAs.GrowthOnly, 0, end - from, IsToBeKept: false,
        Sentence($"{worth.Words}. Added in mid-quarter, so only the growth since counts: {Money.Exact(end - from, terms.Currency)} ({terms.Policy.Name}). {grace.Words}"));

    private static Counted NotKnown(string words) => new(CountedAs.NotKnown, Base: null, Result: null, IsToBeKept: true, Sentence(words));

    private static string Change(decimal change, GraceFinding grace, LedgerTerms terms) => change switch
    {
        0 when grace.Words is not null => "",
        0 => "Counts in full, unchanged",
        > 0 => $"Counts in full: {Money.Exact(change, terms.Currency)} more",
        _ => $"Counts in full: {Money.Exact(-change, terms.Currency)} less",
    };

    private static string WhyForNobody(Stay stay) => stay.Span is null ? "It is not known whose it was." : "It was nobody's.";

    private static string Sentence(string words) => Wording.Sentence(words);
}
