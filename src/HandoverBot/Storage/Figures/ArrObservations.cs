using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage.Figures;

/// <summary>The ARR of every account as it was told, day by day where it changed. Nothing is ever done to it but adding more.</summary>
public sealed class ArrObservations(HandoverBotDb db)
{
    /// <summary>Of each of these accounts; that of one nobody has told of is empty.</summary>
    public async Task<IReadOnlyDictionary<AccountId, ArrHistory>> Of(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellation)
    {
        var rows = await db.ArrObservations.Where(row => accounts.Contains(row.AccountId)).ToListAsync(cancellation);
        var told = rows.ToLookup(row => row.AccountId, row => row.ToObservation());
        return accounts.Distinct().ToDictionary(account => account, account => ArrHistory.Of(told[account]));
    }

    /// <summary>Notes the ARR of accounts as it is told today, where it differs from before; <see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    internal async Task Note(
        IReadOnlyCollection<Account> accounts, string origin, DateOnly today, DateTimeOffset at, CancellationToken cancellation)
    {
        var histories = await Of([.. accounts.Select(account => account.Id)], cancellation);
        foreach (var account in accounts)
        {
            if (histories[account.Id].Tell(account.Arr, account.Churned == true, today, at) is { } told)
                db.ArrObservations.Add(ArrObservationRow.Of(account.Id, told, origin));
        }
    }

    /// <summary>Notes what the ARR was on days in the past. Call it within <see cref="HandoverBotDb.Write{T}"/>.</summary>
    /// <returns>How many of them are new.</returns>
    public async Task<int> NotePast(
        IEnumerable<(AccountId Account, DateOnly On, decimal Arr)> told, string origin, DateTimeOffset at, CancellationToken cancellation)
    {
        var added = 0;
        foreach (var batch in told.GroupBy(each => each.Account).Chunk(HandoverBotDb.BatchSize))
        {
            var histories = await Of([.. batch.Select(account => account.Key)], cancellation);
            foreach (var account in batch)
                added += NotePast(account.Key, histories[account.Key], account, origin, at);
            await db.SaveAndForget(cancellation);
        }

        return added;
    }

    private int NotePast(
        AccountId account, ArrHistory history, IEnumerable<(AccountId Account, DateOnly On, decimal Arr)> told, string origin, DateTimeOffset at)
    {
        var added = 0;
        foreach (var (_, on, arr) in told)
        {
            if (history.TellPast(arr, on, at) is not { } observation)
                continue;
            db.ArrObservations.Add(ArrObservationRow.Of(account, observation, origin));
            history = history.With(observation);
            added++;
        }

        return added;
    }
}
