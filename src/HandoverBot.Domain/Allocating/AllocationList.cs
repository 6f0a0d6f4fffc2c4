using System.Collections.Immutable;

using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Allocating;

/// <summary>A list that somebody works through when accounts are allocated, in words.</summary>
/// <param name="Id">As in policy files and exports.</param>
/// <param name="About">What is on it, in half a sentence.</param>
/// <param name="IsOfBooks">Whether its lines are books, and not accounts.</param>
/// <param name="ApprovesAtOnce">Whether a line can be decided without anything being written down for it.</param>
public sealed record AllocationList(ReviewList List, string Id, string Title, string About, bool IsOfBooks, bool ApprovesAtOnce)
{
    /// <summary>In the order they are worked through.</summary>
    public static ImmutableArray<AllocationList> All { get; } =
    [
        new(ReviewList.WithoutOwner, "without_owner", "Without an owner", "accounts from the threshold up that nobody owns", IsOfBooks: false, ApprovesAtOnce: true),
        new(ReviewList.FlaggedForHandover, "flagged_for_handover", "Flagged for handover", "accounts that somebody wants to hand over", IsOfBooks: false, ApprovesAtOnce: true),
        new(ReviewList.BooksOverMaximum, "books_over_maximum", "Books over the maximum", "people with more than their role's cap", IsOfBooks: true, ApprovesAtOnce: false),
        new(ReviewList.ExpansionPotential, "expansion_potential", "Expansion potential", "accounts of those who keep customers, that could grow", IsOfBooks: false, ApprovesAtOnce: false),
    ];

    /// <summary>Those the policy asks for; none where it asks for no review.</summary>
    public static ImmutableArray<AllocationList> Of(Policy policy) => policy.Cadence.QuarterlyReview is { } review
        ? [.. All.Where(list => review.Lists.Contains(list.List))]
        : [];

    public static AllocationList Of(ReviewList list) => All.Single(each => each.List == list);

    public static AllocationList? FromId(string? id) => All.FirstOrDefault(list => list.Id == id);
}
