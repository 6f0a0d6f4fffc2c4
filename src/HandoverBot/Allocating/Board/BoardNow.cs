using HandoverBot.Allocations;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Allocating.Board;

/// <summary>A page of a list with all that its view needs.</summary>
/// <param name="Total">Of the list, with its filters.</param>
/// <param name="Behind">How many accounts are still to be looked at.</param>
/// <param name="News">What just happened, one sentence each.</param>
public sealed record BoardNow(
    BoardPlace Place, IReadOnlyList<AllocationItem> Items, int Total, int Behind, Person Viewer, Roster Roster, Policy Policy, DateOnly Today, IReadOnlyList<string> News);

/// <summary>The lists with what is on them.</summary>
public sealed record OverviewNow(IReadOnlyList<(AllocationList List, int Open, int Held)> Lists, int Behind, Person Viewer, Policy Policy);

/// <summary>A page of the top accounts.</summary>
/// <param name="Page">From 0.</param>
public sealed record TopNow(IReadOnlyList<TopItem> Items, int Page, int Pages, Roster Roster, Policy Policy);
