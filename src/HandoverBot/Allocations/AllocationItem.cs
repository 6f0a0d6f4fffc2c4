using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Allocations;

/// <summary>A line of a list with what is true about it at this moment.</summary>
/// <param name="Hold">Why it was left as it is, and until when.</param>
public abstract record AllocationItem(AllocationLine Line, AllocationHold? Hold);

/// <param name="Recommendation">Worked out just now.</param>
/// <param name="Running">The handover that waits for its pool.</param>
public sealed record AccountItem(
    AllocationLine Line, AllocationHold? Hold, Facts Facts, Recommendation Recommendation, bool IsTop, Handover? Running) : AllocationItem(Line, Hold)
{
    public Account Account => Facts.Account;
}

/// <param name="CouldLeave">Its accounts that could leave by what is known.</param>
public sealed record BookItem(AllocationLine Line, AllocationHold? Hold, Person Owner, BookStanding Standing, ImmutableArray<RemovalCandidate> CouldLeave)
    : AllocationItem(Line, Hold);

/// <summary>One of the accounts that leadership alone decides.</summary>
public sealed record TopItem(int Rank, Facts Facts, Handover? Running)
{
    public Account Account => Facts.Account;
}
