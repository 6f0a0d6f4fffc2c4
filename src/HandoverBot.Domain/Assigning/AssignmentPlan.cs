using System.Collections.Immutable;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Assigning;

/// <summary>An answer to <see cref="AssignmentQuestion"/>: who takes which account, why, and what the books are like then.</summary>
/// <param name="Lines">One for each account, the largest first; those that nobody may take come last.</param>
/// <param name="Books">Of everybody in the pool, in order of name.</param>
/// <param name="IsProven">Whether it is certain that no plan is better. Otherwise it is the best that was found.</param>
/// <param name="ArrStep">Smaller differences in the deviation of ARR do not count.</param>
public sealed record AssignmentPlan(
    ImmutableArray<PlanLine> Lines, ImmutableArray<PlannedBook> Books, PlanCost Cost, bool IsProven, decimal ArrStep)
{
    /// <summary>The plan in a few sentences; caps that are exceeded and accounts left over are always among them.</summary>
    public required ImmutableArray<string> Summary { get; init; }
}

/// <param name="NewOwner">Null where nobody in the pool may take it.</param>
/// <param name="Because">Sentences.</param>
public sealed record PlanLine(WaitingAccount Account, Person? NewOwner, string Because);

/// <summary>Somebody's book before and after the plan, what is under way counted in both.</summary>
public sealed record PlannedBook(PoolMember Member, BookLoad After, RolePolicy? Limits)
{
    public Person Person => Member.Person;

    public BookLoad Before => Member.Expected;

    public bool IsOverCap => BookLevels.Of(After, Limits) == BookLevel.OverCap;
}
