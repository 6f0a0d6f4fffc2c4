using System.Collections.Immutable;

using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Owning;

/// <summary>Somebody said who owns an account from a day on. It is kept for ever; who was wrong is superseded, not edited.</summary>
/// <param name="Number">From 1, in the order in which they were told of this account, whatever the clock said.</param>
/// <param name="Owner">Null for nobody.</param>
/// <param name="From">The owner's first day.</param>
public sealed record OwnershipEvent(int Number, PersonId? Owner, DateOnly From, DateTimeOffset ToldAt, OwnershipWord Word)
{
    /// <summary>Nobody told the day; it is the one on which the owner was noticed.</summary>
    public bool DayIsAssumed { get; init; }

    /// <summary>The numbers of earlier events that this one takes the place of.</summary>
    public ImmutableArray<int> Supersedes { get; init; } = [];
}

/// <summary>By whose word an account is somebody's.</summary>
/// <param name="By">A file's name or a system, or a handover's id.</param>
/// <param name="Reason">What was written beside it.</param>
public sealed record OwnershipWord(OwnershipWordKind Kind, string By, string? Reason = null);

public enum OwnershipWordKind
{
    /// <summary>The customer system, as accounts were read from it.</summary>
    Source,

    Handover,

    /// <summary>Somebody who brought in the past, or put it right.</summary>
    Correction,
}
