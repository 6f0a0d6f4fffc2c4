using HandoverBot.Accounts;
using HandoverBot.Domain.Balancing;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

using SlackNet.WebApi;

namespace HandoverBot.Books.Balancing;

/// <summary>Composes the balance of the pools that somebody may see.</summary>
public sealed class BalanceMessages(AccountStore accounts, PeopleStore people, PastBooksReader past, PolicyLibrary policies, FactsAtHand facts)
{
    private const int QuartersBack = 3;

    /// <param name="page">From 0.</param>
    /// <returns>Null for somebody who may see none.</returns>
    public async Task<Message?> For(Person viewer, int page, CancellationToken cancellation)
    {
        var policy = policies.InForce;
        var pools = BalanceAccess.PoolsFor(viewer, policy);
        if (pools.Count == 0)
            return null;
        var roster = await people.Roster(cancellation);
        var loads = await accounts.BookLoads(cancellation);
        var then = new List<PastBooks>();
        foreach (var day in QuarterStarts(policy.Fiscal.QuarterOf(facts.Today).Start))
            then.Add(await past.On(day, cancellation));
        return BalanceView.Of(Balance.Of(policy, roster, loads, then).For(pools), policy.Fiscal, facts.Today, PastBooksReader.Caveat, page);
    }

    /// <summary>This quarter's and those before it, the first one first.</summary>
    private static IEnumerable<DateOnly> QuarterStarts(DateOnly current) =>
        Enumerable.Range(0, QuartersBack).Select(back => current.AddMonths(-3 * back)).Reverse();
}
