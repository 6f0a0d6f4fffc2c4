using System.Collections.Immutable;

using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Policies.Rhythm;

/// <summary>What is looked through when a quarter starts.</summary>
/// <param name="By">Flags of those who look.</param>
public sealed record QuarterlyReview(ImmutableArray<ReviewList> Lists, PersonFlags By);

public enum ReviewList
{
    /// <summary>Accounts at the threshold or above that nobody owns.</summary>
    WithoutOwner,

    /// <summary>Accounts that somebody wants to hand over.</summary>
    FlaggedForHandover,

    /// <summary>Books with more than their role's cap.</summary>
    BooksOverMaximum,

    /// <summary>Accounts of those who keep customers, that could grow.</summary>
    ExpansionPotential,
}
