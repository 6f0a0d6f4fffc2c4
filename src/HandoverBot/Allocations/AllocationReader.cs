using HandoverBot.Accounts;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Allocations;

/// <summary>
/// Reads the allocation lists. Which lines there are is stored; what is shown and decided of a line is worked out at the
/// moment it is read.
/// </summary>
public sealed class AllocationReader(
    AllocationStore lists, AccountStore accounts, Ownerships ownerships, PeopleStore people, HandoverQueries handovers, BookReader books,
    PolicyLibrary policies, FactsAtHand facts)
{
    public async Task<IReadOnlyList<AllocationItem>> Page(AllocationFilter filter, int skip, int take, CancellationToken cancellation)
    {
        var lines = await lists.Page(filter, facts.Today, skip, take, cancellation);
        var holds = (await lists.Holds(filter.List, [.. lines.Select(line => line.Subject)], facts.Today, cancellation)).ToDictionary(hold => hold.Subject, StringComparer.Ordinal);
        return AllocationList.Of(filter.List).IsOfBooks ? await Books(lines, holds, cancellation) : await Accounts(lines, holds, cancellation);
    }

    public Task<int> Count(AllocationFilter filter, CancellationToken cancellation) => lists.Count(filter, facts.Today, cancellation);

    /// <summary>A page of the accounts that leadership alone decides; none where the policy knows no such.</summary>
    public async Task<IReadOnlyList<TopItem>> Top(int skip, int take, CancellationToken cancellation)
    {
        if (policies.InForce.TopAccounts is not { } top || skip >= top.Count)
            return [];
        var ids = await accounts.ByArr(skip, Math.Min(take, top.Count - skip), cancellation);
        var known = await Facts(ids, cancellation);
        var live = await handovers.LiveOf(ids, cancellation);
        return [.. ids.Select(id => new TopItem(known[id].RankByArr!.Value, known[id], live.GetValueOrDefault(id)))];
    }

    /// <summary>What is true about some accounts right now.</summary>
    private async Task<Dictionary<AccountId, Facts>> Facts(IReadOnlyCollection<AccountId> ids, CancellationToken cancellation)
    {
        var found = await accounts.Of(ids, cancellation);
        return await Facts(found, cancellation);
    }

    private async Task<Dictionary<AccountId, Facts>> Facts(IReadOnlyCollection<Account> found, CancellationToken cancellation)
    {
        var roster = await people.Roster(cancellation);
        AccountId[] ids = [.. found.Select(account => account.Id)];
        var ranks = await accounts.RanksByArr(ids, cancellation);
        var changes = await ownerships.ChangesOf(found, cancellation);
        return found.ToDictionary(
            account => account.Id,
            account => FactsAtHand.Of(account, roster, ranks.TryGetValue(account.Id, out var rank) ? rank : null, changes[account.Id], facts.Today));
    }

    private async Task<IReadOnlyList<AllocationItem>> Accounts(
        IReadOnlyList<AllocationLine> lines, Dictionary<string, AllocationHold> holds, CancellationToken cancellation)
    {
        AccountId[] ids = [.. lines.Select(line => AccountId.From(line.Subject))];
        var known = await Facts(ids, cancellation);
        var live = await handovers.LiveOf(ids, cancellation);
        var items = new List<AllocationItem>();
        foreach (var line in lines)
        {
            var now = known[AccountId.From(line.Subject)];
            var running = live.GetValueOrDefault(now.Account.Id);
            var policy = running is null ? policies.InForce : await policies.Find(running.Policy, cancellation);
            items.Add(new AccountItem(
                line, holds.GetValueOrDefault(line.Subject), now, Recommender.Recommend(policy, now), running?.IsTopAccount ?? TopAccount.Is(now, policy), running));
        }

        return items;
    }

    private async Task<IReadOnlyList<AllocationItem>> Books(
        IReadOnlyList<AllocationLine> lines, Dictionary<string, AllocationHold> holds, CancellationToken cancellation)
    {
        var roster = await people.Roster(cancellation);
        var items = new List<AllocationItem>();
        foreach (var line in lines)
        {
            if (roster.Find(PersonId.From(line.Subject)) is not { } owner)
                continue;
            var book = await books.Of(owner, cancellation);
            var known = await RankedWhereItMatters(owner, book.Accounts, cancellation);
            items.Add(new BookItem(
                line, holds.GetValueOrDefault(line.Subject), owner, book.Standing, book.RemovalCandidates(policies.InForce, account => known[account.Id])));
        }

        return items;
    }

    /// <summary>A rank is counted over all accounts, so only for those of which a reason cannot be told without it.</summary>
    private async Task<Dictionary<AccountId, Facts>> RankedWhereItMatters(Person owner, IReadOnlyCollection<Account> book, CancellationToken cancellation)
    {
        var known = book.ToDictionary(account => account.Id, account => new Facts(account, owner.Role, RankByArr: null, facts.Today));
        Account[] unclear = [.. book.Where(account => IsUnclear(known[account.Id]))];
        if (unclear.Length > 0)
        {
            foreach (var (id, ranked) in await Facts(unclear, cancellation))
                known[id] = ranked;
        }

        return known;

        // What asks for a rank, and gets none, misses the ARR that the rank would come of.
        bool IsUnclear(Facts facts) => facts.Account.Arr is not null
            && policies.InForce.Reasons.Any(reason => reason.When?.Evaluate(facts).Missing.Contains(Fact.Arr.Id) == true);
    }
}
