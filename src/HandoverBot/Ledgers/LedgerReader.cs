using System.Runtime.CompilerServices;

using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Ledgers;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.Ledgers.Snapshots;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Figures;

namespace HandoverBot.Ledgers;

/// <summary>Reads what the ledger of a quarter rests on, and works it out as it is known now.</summary>
public sealed class LedgerReader(
    AccountRecords records, Ownerships ownerships, BookSnapshots snapshots, PeopleStore people, PolicyLibrary policies, TimeProvider clock)
{
    private FiscalCalendar Fiscal => policies.InForce.Fiscal;

    /// <summary>The day it is, where the policy counts its days.</summary>
    public DateOnly Today => Fiscal.DayOf(clock.GetUtcNow());

    /// <summary>The quarter that somebody names, or the one that runs where they name none.</summary>
    /// <returns>Null where it is no quarter.</returns>
    public Quarter? QuarterOf(string text) => string.IsNullOrWhiteSpace(text) ? Fiscal.QuarterOf(Today) : Fiscal.Find(text);

    /// <summary>The quarter with the policy that counts for it; or, in a sentence, why nothing can be said of it.</summary>
    public async Task<(LedgerQuarter? Quarter, string? Refusal)> Open(Quarter quarter, CancellationToken cancellation)
    {
        if (LedgerPeriod.Of(quarter, Fiscal, Today) is not { } period)
            return (null, $"{quarter} has not begun; it does on {Day(quarter.Start)}.");
        if (await ownerships.KnownFrom(cancellation) is not { } knownFrom)
            return (null, "Nothing is known of any account yet. An admin imports accounts first.");
        return knownFrom > period.LastDay
            ? (null, $"{quarter} is not known: what was told begins with {Day(knownFrom)}. An admin can bring in the past with `import ownership`.")
            : (new LedgerQuarter(period, await PolicyOf(period, cancellation), knownFrom), null);
    }

    public async Task<Ledger> Of(PersonId owner, LedgerQuarter quarter, CancellationToken cancellation)
    {
        var (start, last) = (quarter.Period.Quarter.Start, quarter.Period.LastDay);
        var owned = await ownerships.OwnedWithin(owner, start, last, cancellation);
        var then = (await snapshots.BookOf(owner, start, cancellation)).Concat(await snapshots.BookOf(owner, quarter.Period.Quarter.End, cancellation));
        var accounts = await records.Of([.. owned.Union(then)], cancellation);
        var person = await people.Find(owner, cancellation);
        var ledger = Ledger.Of(owner, person, quarter.Policy, quarter.Period, accounts, await ownerships.FirstDayOf(owner, cancellation));
        return ledger with
        {
            Corrections =
            [
                .. await Corrections(start, isFirst: true, accounts, owner, cancellation),
                .. await Corrections(quarter.Period.Quarter.End, isFirst: false, accounts, owner, cancellation),
            ],
        };
    }

    /// <summary>The books of everybody who owned an account in the quarter, in order of name; one in memory at a time.</summary>
    public async IAsyncEnumerable<Ledger> All(LedgerQuarter quarter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var roster = await people.Roster(cancellation);
        var owners = await ownerships.OwnersWithin(quarter.Period.Quarter.Start, quarter.Period.LastDay, cancellation);
        foreach (var owner in owners.OrderBy(roster.NameOf, StringComparer.OrdinalIgnoreCase).ThenBy(owner => owner.Value, StringComparer.Ordinal))
            yield return await Of(owner, quarter, cancellation);
    }

    /// <summary>The days of accounts that were in no known book, some hundreds in memory at a time.</summary>
    public async IAsyncEnumerable<LedgerLine> OfNobody(LedgerQuarter quarter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var accounts in records.All(cancellation))
        {
            foreach (var line in Ledger.OfNobody(quarter.Policy, quarter.Period, accounts))
                yield return line;
        }
    }

    private async Task<IEnumerable<LateCorrection>> Corrections(
        DateOnly day, bool isFirst, IReadOnlyList<AccountRecord> accounts, PersonId owner, CancellationToken cancellation) =>
        await snapshots.Find(day, isFirst, [.. accounts.Select(account => account.Id)], Fiscal.DayOf, cancellation) is { } snapshot
            ? LateCorrection.Of(snapshot, accounts, line => line.Owner == owner)
            : [];

    /// <summary>The policy of the quarter's last day; of one from before the first policy, the first one.</summary>
    private async Task<Policy> PolicyOf(LedgerPeriod period, CancellationToken cancellation)
    {
        var day = policies.Timetable.On(period.LastDay) is null && policies.Timetable.Versions is [var first, ..] ? first.From : period.LastDay;
        return await policies.InForceOn(day, cancellation);
    }

    private static string Day(DateOnly day) => HandoverWords.Day(day);
}

/// <summary>A quarter of which something is known, and the policy by which it counts.</summary>
/// <param name="KnownFrom">The first day of which anything is known.</param>
public sealed record LedgerQuarter(LedgerPeriod Period, Policy Policy, DateOnly KnownFrom);
