using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding;

/// <summary>A handover under way, with the policy it runs under and the account as it is known today.</summary>
/// <param name="Account">Null where the customer system no longer has it.</param>
public sealed record LiveHandover(Handover Handover, Policy Policy, Account? Account)
{
    /// <summary>When a person last brought it on; what the system looks up by itself does not count.</summary>
    public DateTimeOffset LastMoved => Handover.Gates
        .Where(gate => gate is { At: not null, By: not null })
        .Select(gate => gate.At!.Value)
        .Append(Handover.StatusSince)
        .Max();

    public NextStep NextStep(Roster roster) => Handovers.NextStep.Of(Handover, roster, Policy);

    /// <summary>How many working days have begun since somebody last brought it on, for somebody who waits.</summary>
    internal int WorkingDaysStill(Receiver waiting, Policy inForce) =>
        inForce.WorkingTime.Between(DayMoved(waiting, inForce), waiting.Today, waiting.Person.Region);

    internal DateOnly DayMoved(Receiver waiting, Policy inForce) => PlaceAndTime.Of(waiting.Person, inForce).DayOf(LastMoved);
}
