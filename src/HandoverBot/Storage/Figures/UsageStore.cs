using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage.Figures;

/// <summary>What accounts used in each quarter, as it was told.</summary>
public sealed class UsageStore(HandoverBotDb db)
{
    /// <summary>The amounts by quarter, such as <c>2026Q4</c>; of one quarter the last word counts.</summary>
    public async Task<IReadOnlyDictionary<AccountId, ImmutableDictionary<string, decimal>>> Of(
        IReadOnlyCollection<AccountId> accounts, CancellationToken cancellation)
    {
        var rows = await Told(accounts, cancellation);
        return accounts.Distinct().ToDictionary(
            account => account,
            account => rows[account].GroupBy(row => row.Quarter).ToImmutableDictionary(
                quarter => quarter.Key, quarter => Minor.ToAmount(quarter.MaxBy(row => row.Number)!.AmountMinor)));
    }

    /// <summary>Notes what differs from what was told before. Call it within <see cref="HandoverBotDb.Write{T}"/>.</summary>
    /// <returns>How many of them are new.</returns>
    public async Task<int> Note(IEnumerable<UsageTold> told, string origin, DateTimeOffset at, CancellationToken cancellation)
    {
        var added = 0;
        foreach (var batch in told.Chunk(HandoverBotDb.BatchSize))
        {
            var known = await Told([.. batch.Select(each => each.Account).Distinct()], cancellation);
            foreach (var usage in batch)
            {
                var before = known[usage.Account].Where(row => row.Quarter == usage.Quarter).MaxBy(row => row.Number);
                if (before is not null && before.AmountMinor == Minor.From(usage.Amount) && before.Currency == usage.Currency)
                    continue;
                db.UsageTold.Add(Row(usage, (before?.Number ?? 0) + 1, origin, at));
                added++;
            }

            await db.SaveAndForget(cancellation);
        }

        return added;
    }

    private static UsageRow Row(UsageTold usage, int number, string origin, DateTimeOffset at) => new()
    {
        AccountId = usage.Account,
        Quarter = usage.Quarter,
        Number = number,
        AmountMinor = Minor.From(usage.Amount),
        Currency = usage.Currency,
        ToldAt = at,
        Origin = origin,
    };

    private async Task<ILookup<AccountId, UsageRow>> Told(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellation) =>
        (await db.UsageTold.Where(row => accounts.Contains(row.AccountId)).ToListAsync(cancellation)).ToLookup(row => row.AccountId);
}

/// <summary>What an account used in a quarter.</summary>
/// <param name="Quarter">Such as <c>2026Q4</c>.</param>
public sealed record UsageTold(AccountId Account, string Quarter, decimal Amount, string Currency);
