using System.Collections.Immutable;

using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.Ledgers.Paying;
using HandoverBot.Domain.Ledgers.Snapshots;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Ledgers;

/// <summary>A book in a quarter: where it began, what came and went, where it ended, and what of it counts.</summary>
/// <param name="Lines">In order of name.</param>
/// <param name="Retention">Null where the policy has no plan for the role.</param>
/// <param name="Quota">Null where the policy has none for the role.</param>
public sealed record Ledger(
    PersonId Owner, LedgerTerms Terms, LedgerPeriod Period, ImmutableArray<LedgerLine> Lines, Retention? Retention, Bonus? Bonus, QuotaFigures? Quota)
{
    public BookMovement Movement => BookMovement.Of(Lines);

    /// <summary>What was written down otherwise at the quarter's start and end.</summary>
    public ImmutableArray<LateCorrection> Corrections { get; init; } = [];

    /// <param name="owner">Who is not in the roster has neither a role nor a plan.</param>
    /// <param name="accounts">At least all that were in the book in the quarter.</param>
    /// <param name="ownedFrom">The first day on which the person is known to have owned an account.</param>
    public static Ledger Of(
        PersonId owner, Person? person, Policy policy, LedgerPeriod period, IEnumerable<AccountRecord> accounts, DateOnly? ownedFrom)
    {
        var terms = LedgerTerms.Of(policy, person?.Role);
        var lines = LinesOf(accounts, owner, terms, period);
        var retention = terms.Bonus is { } plan ? Retention.Of(lines, plan, terms) : null;
        return new Ledger(
            owner,
            terms,
            period,
            lines,
            retention,
            retention is null ? null : Bonus.Of(retention, terms.Bonus!, RampOf(terms.Bonus!.GuaranteedMonths)),
            terms.Quota is { } quota ? QuotaFigures.Of(lines, quota, RampOf(quota.WithoutQuotaMonths), policy.Currency) : null);

        Ramp? RampOf(int? months) => months is { } count ? Ramp.For(count, person?.StartedOn, ownedFrom, period.Quarter) : null;
    }

    /// <summary>The accounts that were nobody's on some days of the quarter, or of which nobody knows whose they were.</summary>
    public static ImmutableArray<LedgerLine> OfNobody(Policy policy, LedgerPeriod period, IEnumerable<AccountRecord> accounts) =>
        LinesOf(accounts, owner: null, LedgerTerms.Of(policy, role: null), period);

    private static ImmutableArray<LedgerLine> LinesOf(IEnumerable<AccountRecord> accounts, PersonId? owner, LedgerTerms terms, LedgerPeriod period) =>
    [
        .. accounts
            .SelectMany(account => Stay.Of(account, period))
            .Where(stay => stay.Owner == owner)
            .Select(stay => LedgerLine.Of(stay, terms, period))
            .OrderBy(line => line.Stay.Account.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(line => line.Stay.Account.Id.Value, StringComparer.Ordinal)
            .ThenBy(line => line.Stay.From),
    ];
}
