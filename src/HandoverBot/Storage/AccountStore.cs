using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Storage.Figures;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>The accounts as they were last told, and who owns them.</summary>
public sealed class AccountStore(
    HandoverBotDb db, Ownerships ownerships, ArrObservations observations, SourceReads reads, ArrRankings rankings)
{
    public async Task<Account?> Find(AccountId id, CancellationToken cancellation)
    {
        var facts = await db.Accounts.Where(row => row.Id == id).Select(row => row.Facts).SingleOrDefaultAsync(cancellation);
        return facts is null ? null : StorageJson.ReadAccount(facts);
    }

    /// <summary>Those of these accounts that there are.</summary>
    public async Task<IReadOnlyList<Account>> Of(IReadOnlyCollection<AccountId> ids, CancellationToken cancellation)
    {
        var facts = await db.Accounts.Where(row => ids.Contains(row.Id)).Select(row => row.Facts).ToListAsync(cancellation);
        return facts.ConvertAll(StorageJson.ReadAccount);
    }

    /// <summary>The same, and those that Vitally knows by one of these ids.</summary>
    public async Task<IReadOnlyList<Account>> Of(
        IReadOnlyCollection<AccountId> ids, IReadOnlyCollection<string> vitallyIds, CancellationToken cancellation)
    {
        var facts = await db.Accounts
            .Where(row => ids.Contains(row.Id) || (row.VitallyId != null && vitallyIds.Contains(row.VitallyId)))
            .Select(row => row.Facts)
            .ToListAsync(cancellation);
        return facts.ConvertAll(StorageJson.ReadAccount);
    }

    /// <summary>
    /// Those that should have an owner and have none, the highest ARR first. Where the source's word about the owner could not
    /// be read nobody knows, so those are not among them; neither are churned ones.
    /// </summary>
    /// <param name="threshold">The ARR from which on an account has an owner; see the policy.</param>
    public async Task<IReadOnlyList<Account>> Ownerless(decimal threshold, CancellationToken cancellation)
    {
        var from = Minor.From(threshold);
        var facts = await db.Accounts
            .Where(row => row.Owner == null && row.ArrMinor >= from)
            .Where(row => !db.AccountFaults.Any(fault => fault.AccountId == row.Id && fault.Fact == AccountFaults.Owner))
            .OrderByDescending(row => row.ArrMinor)
            .ThenBy(row => row.Name)
            .Select(row => row.Facts)
            .ToListAsync(cancellation);
        return facts.ConvertAll(StorageJson.ReadAccount).FindAll(account => account.Churned != true);
    }

    /// <summary>A person's book, the highest ARR first and unknown ARR last.</summary>
    public async Task<IReadOnlyList<Account>> OwnedBy(PersonId person, CancellationToken cancellation)
    {
        var facts = await db.Accounts
            .Where(row => row.Owner == person)
            .OrderByDescending(row => row.ArrMinor ?? long.MinValue)
            .ThenBy(row => row.Name)
            .Select(row => row.Facts)
            .ToListAsync(cancellation);
        return facts.ConvertAll(StorageJson.ReadAccount);
    }

    /// <summary>The books of several people, in no order.</summary>
    public async Task<ILookup<PersonId, Account>> OwnedBy(IReadOnlyCollection<PersonId> people, CancellationToken cancellation)
    {
        PersonId?[] owners = [.. people];
        var facts = await db.Accounts.Where(row => owners.Contains(row.Owner)).Select(row => row.Facts).ToListAsync(cancellation);
        return facts.Select(StorageJson.ReadAccount).ToLookup(account => account.Owner!.Value);
    }

    /// <summary>All accounts, one in memory at a time, in order of id.</summary>
    public IAsyncEnumerable<Account> All() => db.Accounts
        .OrderBy(row => row.Id)
        .Select(row => row.Facts)
        .AsAsyncEnumerable()
        .Select(StorageJson.ReadAccount);

    /// <summary>Which account a person means by what they typed.</summary>
    public async Task<AccountMatch> Match(string text, CancellationToken cancellation)
    {
        var names = await db.Accounts.Select(row => new AccountName(row.Id, row.Name)).ToListAsync(cancellation);
        return AccountMatch.Find(text, names);
    }

    /// <summary>1 for the account with the highest ARR; null where its ARR is unknown.</summary>
    public async Task<int?> RankByArr(AccountId id, CancellationToken cancellation) =>
        (await RanksByArr(db.Accounts.Where(row => row.Id == id), cancellation)).TryGetValue(id, out var rank) ? rank : null;

    /// <summary>The ranks of a person's accounts; those of unknown ARR have none.</summary>
    public Task<IReadOnlyDictionary<AccountId, int>> RanksByArr(PersonId owner, CancellationToken cancellation) =>
        RanksByArr(db.Accounts.Where(row => row.Owner == owner), cancellation);

    /// <summary>The ranks of some accounts; those of unknown ARR have none.</summary>
    public Task<IReadOnlyDictionary<AccountId, int>> RanksByArr(IReadOnlyCollection<AccountId> ids, CancellationToken cancellation) =>
        RanksByArr(db.Accounts.Where(row => ids.Contains(row.Id)), cancellation);

    /// <summary>The ids of the accounts with the highest ARR, from one rank on.</summary>
    public async Task<IReadOnlyList<AccountId>> ByArr(int skip, int take, CancellationToken cancellation) => await db.Accounts
        .Where(row => row.ArrMinor != null)
        .OrderByDescending(row => row.ArrMinor)
        .ThenBy(row => row.Id)
        .Skip(skip)
        .Take(take)
        .Select(row => row.Id)
        .ToListAsync(cancellation);

    /// <summary>The ranks of all accounts.</summary>
    public Task<ArrRanking> Ranking(CancellationToken cancellation) => rankings.Now(cancellation);

    /// <summary>How much everybody who owns accounts carries.</summary>
    public async Task<IReadOnlyDictionary<PersonId, BookLoad>> BookLoads(CancellationToken cancellation)
    {
        var loads = await db.Accounts
            .Where(row => row.Owner != null)
            .GroupBy(row => row.Owner!.Value)
            .Select(book => new
            {
                Owner = book.Key,
                Accounts = book.Count(),
                Arr = book.Sum(row => row.ArrMinor) ?? 0,
                UnknownArr = book.Count(row => row.ArrMinor == null),
            })
            .ToListAsync(cancellation);
        return loads.ToDictionary(
            load => load.Owner, load => new BookLoad(load.Owner, load.Accounts, Minor.ToAmount(load.Arr), load.UnknownArr));
    }

    public Task<int> Count(CancellationToken cancellation) => db.Accounts.CountAsync(cancellation);

    /// <summary>Every account's id, in order.</summary>
    public IAsyncEnumerable<AccountId> Ids() => db.Accounts.OrderBy(row => row.Id).Select(row => row.Id).AsAsyncEnumerable();

    /// <summary>Every account's owner today; null for nobody.</summary>
    public async Task<IReadOnlyDictionary<AccountId, PersonId?>> Owners(CancellationToken cancellation) =>
        await db.Accounts.Select(row => new { row.Id, row.Owner }).ToDictionaryAsync(row => row.Id, row => row.Owner, cancellation);

    /// <summary>
    /// Takes over accounts as their source tells them, new ones and known ones, some hundreds in memory at a time. Call it
    /// within <see cref="HandoverBotDb.Write{T}"/>.
    /// </summary>
    /// <param name="today">The first day of an ownership whose beginning the source does not tell.</param>
    /// <param name="origin">Such as a file's name.</param>
    public async Task<AccountChanges> Upsert(
        IEnumerable<Account> accounts, string origin, DateOnly today, DateTimeOffset at, CancellationToken cancellation)
    {
        var changes = await UpsertSome(accounts, origin, today, at, cancellation);
        await reads.Note(SourceReads.Accounts, origin, changes.Total, at, cancellation);
        return changes;
    }

    /// <summary>The same for some of the accounts, without noting that the source was read.</summary>
    public async Task<AccountChanges> UpsertSome(
        IEnumerable<Account> accounts, string origin, DateOnly today, DateTimeOffset at, CancellationToken cancellation)
    {
        var changes = AccountChanges.None;
        await rankings.Hold(cancellation);
        foreach (var batch in accounts.Chunk(HandoverBotDb.BatchSize))
        {
            changes += await UpsertBatch(batch, origin, today, at, cancellation);
            await db.SaveAndForget(cancellation);
        }

        return changes;
    }

    /// <summary>Gives an account to somebody else; <see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    /// <param name="firstDay">The new owner's first day.</param>
    /// <exception cref="InvalidOperationException">There is no such account.</exception>
    public async Task ChangeOwner(
        AccountId id, PersonId newOwner, DateOnly firstDay, OwnershipWord word, DateTimeOffset at, CancellationToken cancellation)
    {
        var account = await Find(id, cancellation)
            ?? throw new InvalidOperationException($"There is no account {id} whose owner could change.");
        var changed = account with { Owner = newOwner, PreviousOwner = account.Owner, OwnedSince = firstDay };
        db.Accounts.Update(AccountRow.Of(changed));
        var history = await ownerships.HistoryOf(id, cancellation);
        await ownerships.Add([(id, history, history.Tell(newOwner, firstDay, dayIsAssumed: false, at, word))], cancellation);
    }

    private async Task<IReadOnlyDictionary<AccountId, int>> RanksByArr(IQueryable<AccountRow> accounts, CancellationToken cancellation)
    {
        var ranking = await rankings.Now(cancellation);
        var known = await accounts.Where(row => row.ArrMinor != null).Select(row => new { row.Id, Arr = row.ArrMinor!.Value }).ToListAsync(cancellation);
        return known.ToDictionary(row => row.Id, row => ranking.Of(row.Arr));
    }

    private async Task<AccountChanges> UpsertBatch(Account[] batch, string origin, DateOnly today, DateTimeOffset at, CancellationToken cancellation)
    {
        var ids = batch.Select(account => account.Id).ToArray();
        var known = await db.Accounts
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Facts })
            .ToDictionaryAsync(row => row.Id, row => row.Facts, cancellation);
        var owners = await ownerships.HistoriesOf(ids, cancellation);
        var changes = AccountChanges.None;
        var ranksChange = false;
        var stored = new List<Account>(batch.Length);
        foreach (var told in batch)
        {
            var before = known.GetValueOrDefault(told.Id) is { } facts ? StorageJson.ReadAccount(facts) : null;
            var isOutdated = before is not null && IsBeforeHandover(told, owners[told.Id].Last);
            var account = isOutdated ? AsHandedOver(told, before!) : told;
            var row = AccountRow.Of(account);
            if (before is null)
                db.Accounts.Add(row);
            else
                db.Accounts.Update(row);
            ranksChange |= before?.Arr != account.Arr;
            changes += AccountChanges.Between(before, account);
            if (isOutdated)
                changes += AccountChanges.Kept(before!, told);
            stored.Add(account);
        }

        if (ranksChange)
            await rankings.Outdate(cancellation);
        await ownerships.Add([.. stored.Select(account => (account.Id, owners[account.Id], Told(account, owners[account.Id])))], cancellation);
        await observations.Note(stored, origin, today, at, cancellation);
        return changes;

        ImmutableArray<OwnershipEvent> Told(Account account, OwnershipHistory history) => history.Tell(
            account.Owner, account.OwnedSince ?? today, account.OwnedSince is null, at, new OwnershipWord(OwnershipWordKind.Source, origin));
    }

    /// <summary>A handover's outcome stands against a source that does not say its owner came later.</summary>
    private static bool IsBeforeHandover(Account told, OwnershipSpan? last) =>
        last is { By.Word.Kind: OwnershipWordKind.Handover } && told.Owner != last.Owner && !(told.OwnedSince > last.From);

    private static Account AsHandedOver(Account told, Account before) =>
        told with { Owner = before.Owner, OwnedSince = before.OwnedSince, PreviousOwner = before.PreviousOwner };
}
