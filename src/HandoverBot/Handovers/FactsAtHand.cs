using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Handovers;

/// <summary>Gathers what is true about an account right now.</summary>
public sealed class FactsAtHand(
    AccountStore accounts, Ownerships ownerships, PeopleStore people, PolicyLibrary policies, TimeProvider clock)
{
    /// <summary>The day it is, where the policy counts its days.</summary>
    public DateOnly Today => policies.InForce.Fiscal.DayOf(clock.GetUtcNow());

    /// <summary>Where the policy counts its days.</summary>
    public TimeZoneInfo Zone => policies.InForce.Fiscal.TimeZone;

    /// <returns>Null for an unknown account.</returns>
    public async Task<HandoverFacts?> About(AccountId id, CancellationToken cancellation)
    {
        if (await accounts.Find(id, cancellation) is not { } account)
            return null;
        var roster = await people.Roster(cancellation);
        var rank = await accounts.RankByArr(id, cancellation);
        var changes = await ownerships.ChangesOf([account], cancellation);
        return new HandoverFacts(Of(account, roster, rank, changes[account.Id], Today), roster, HasLiveHandover: false);
    }

    internal static Facts Of(Account account, Roster roster, int? rank, ImmutableArray<DateOnly> ownerChanges, DateOnly today)
    {
        var role = account.Owner is { } owner ? roster.Find(owner)?.Role : null;
        return new Facts(account, role, rank, today) { OwnerChanges = ownerChanges };
    }
}
