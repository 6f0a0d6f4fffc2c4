using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Handovers;

/// <summary>What is true around a handover at the moment of a command.</summary>
/// <param name="HasLiveHandover">Whether this account already is in a handover (asked only before one begins).</param>
public sealed record HandoverFacts(Facts Policy, Roster Roster, bool HasLiveHandover)
{
    public Account Account => Policy.Account;

    public DateOnly Today => Policy.Today;
}
