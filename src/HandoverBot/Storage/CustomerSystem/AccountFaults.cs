using HandoverBot.Domain.Accounts;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage.CustomerSystem;

/// <summary>What a source tells of accounts and what cannot be taken over, until it tells it better.</summary>
public sealed class AccountFaults(HandoverBotDb db)
{
    /// <summary>The fact that says who owns an account: where it is at fault, nobody knows whether there is an owner.</summary>
    public const string Owner = "owner";

    /// <summary>The account as a whole could not be read.</summary>
    public const string Reading = "reading";

    public Task<int> Count(CancellationToken cancellation) => db.AccountFaults.CountAsync(cancellation);

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<AccountFaultRow>> Latest(int most, CancellationToken cancellation) => await db.AccountFaults
        .OrderByDescending(row => row.At).ThenBy(row => row.AccountId).ThenBy(row => row.Fact)
        .Take(most)
        .ToListAsync(cancellation);

    /// <summary>Puts these in the place of all there were of some accounts. Call it within <see cref="HandoverBotDb.Write{T}"/>.</summary>
    public async Task Replace(IReadOnlyCollection<AccountId> accounts, IEnumerable<AccountFaultRow> faults, CancellationToken cancellation)
    {
        await db.AccountFaults.Where(row => accounts.Contains(row.AccountId)).ExecuteDeleteAsync(cancellation);
        db.AccountFaults.AddRange(faults);
    }

    /// <summary>Notes that nothing could be read of an account; <see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    public async Task NoteUnread(AccountId account, string problem, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.AccountFaults.Where(row => row.AccountId == account && row.Fact == Reading).ExecuteDeleteAsync(cancellation);
        db.AccountFaults.Add(new AccountFaultRow { AccountId = account, Fact = Reading, Problem = problem, At = at });
    }
}
