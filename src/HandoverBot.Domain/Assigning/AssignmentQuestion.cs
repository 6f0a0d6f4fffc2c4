using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Assigning;

/// <summary>Who of a pool takes over which of the accounts that wait for it.</summary>
/// <param name="Queue">In any order; the answer does not depend on it.</param>
/// <param name="People">In any order.</param>
/// <param name="Limits">The role's, the same for everybody in a pool; null where the policy sets none.</param>
/// <param name="Currency">ISO 4217, upper case.</param>
public sealed record AssignmentQuestion(
    ImmutableArray<WaitingAccount> Queue, ImmutableArray<PoolMember> People, RolePolicy? Limits, string Currency)
{
    /// <summary>
    /// What an account of unknown ARR counts as while books are compared: the average of those known in the queue, because it
    /// is certainly not nothing. Null where none is known.
    /// </summary>
    public decimal? AssumedArr => Queue.Any(account => account.Arr is not null)
        ? decimal.Round(Queue.Where(account => account.Arr is not null).Average(account => account.Arr!.Value))
        : null;
}

/// <summary>An account that waits for its new owner.</summary>
/// <param name="Arr">Null where nobody has told.</param>
public sealed record WaitingAccount(AccountId Id, string Name, decimal? Arr, UserCounts Users)
{
    /// <summary>Who must not get it, such as the owner it leaves.</summary>
    public ImmutableArray<PersonId> Never { get; init; } = [];

    /// <summary>Who must get it, because somebody decided so already; null where that is open.</summary>
    public Pinned? Pinned { get; init; }

    public bool MayGoTo(PersonId person) => Pinned is { } pinned ? pinned.To == person : !Never.Contains(person);
}

/// <param name="Because">Why it is settled, to follow "because", such as "the customer has met them already".</param>
public sealed record Pinned(PersonId To, string Because);

/// <summary>Somebody who could take accounts over.</summary>
/// <param name="Load">The book today.</param>
/// <param name="Pending">What is under way to and from it.</param>
public sealed record PoolMember(Person Person, BookLoad Load, PendingMoves Pending)
{
    /// <summary>The book once everything under way has moved: what new accounts come on top of.</summary>
    public BookLoad Expected => Pending.AppliedTo(Load);
}
