using HandoverBot.Domain.Books;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Allocating;

/// <summary>A line of an allocation list, with what the lists are filtered and ordered by.</summary>
/// <param name="Subject">The account's id; the owner's, where the list is of books.</param>
/// <param name="Arr">Null where it is unknown.</param>
/// <param name="Pool">The one the policy recommends; null where a person must say, and for books.</param>
/// <param name="Region">Where most of the customer's users are, or the owner of the book is; null where that is unknown.</param>
public sealed record AllocationLine(
    ReviewList List, string Subject, string Name, decimal? Arr, string? Pool, string? Region, string? OwnerRole)
{
    /// <summary>The lists an account is on. They are facts: nobody puts it there, and it leaves by being decided.</summary>
    /// <param name="running">The handover under way.</param>
    public static IEnumerable<AllocationLine> Of(Policy policy, Facts facts, RunningHandover? running)
    {
        var account = facts.Account;
        var lists = AllocationList.Of(policy).Where(list => !list.IsOfBooks && IsOn(list.List, policy, facts, running?.State)).ToList();
        if (lists.Count == 0)
            return [];
        var pool = Recommender.Recommend(running?.Policy ?? policy, facts).Pool;
        var region = UserCounts.Of(account).Region;
        return lists.Select(list => new AllocationLine(list.List, account.Id.Value, account.Name, account.Arr, pool, region, facts.OwnerRole));
    }

    /// <returns>Null for a book that is not over its role's cap, and where the policy does not ask for such a list.</returns>
    public static AllocationLine? Of(Policy policy, Person owner, BookLoad load) =>
        AllocationList.Of(policy).Any(list => list.IsOfBooks) && BookStanding.Of(load, policy.Role(owner.Role), policy.Currency).Level == BookLevel.OverCap
            ? new AllocationLine(ReviewList.BooksOverMaximum, owner.Id.Value, owner.Name, load.Arr, Pool: null, owner.Region, owner.Role)
            : null;

    private static bool IsOn(ReviewList list, Policy policy, Facts facts, Handover? running) => list switch
    {
        ReviewList.FlaggedForHandover => running is { Status: HandoverStatus.Proposed },
        _ when running is not null => false,
        ReviewList.WithoutOwner => facts.Account is { Owner: null, Churned: not true } account && account.Arr >= policy.OwnerThreshold,
        ReviewList.ExpansionPotential => Expansion.Is(policy, facts),
        _ => false,
    };
}
