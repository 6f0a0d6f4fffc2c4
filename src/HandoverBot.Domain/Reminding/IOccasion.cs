using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding;

/// <summary>What may remind somebody: a rule that says from the facts alone who should hear what.</summary>
public interface IOccasion
{
    /// <summary>What switches it on: the key of the policy's <c>cadence</c>.</summary>
    string Key { get; }

    bool IsOn(Policy policy);

    /// <summary>What its topics begin with, where each rests on nothing but one handover and can be looked at again by itself; null for others.</summary>
    string? HandoverTopic => null;

    /// <summary>What is due or has been, as long as it is true; who has heard it already is not its business.</summary>
    IEnumerable<DigestItem> Items(Rhythm rhythm);
}
