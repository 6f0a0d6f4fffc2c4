using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Handovers;

/// <summary>A handover with everything a view needs beside it, as of now.</summary>
/// <param name="OwnerAttestsInvoices">No system knows the invoices; the owner says.</param>
public sealed record HandoverNow(
    Handover Handover, Account Account, Roster Roster, Policy Policy, DateTimeOffset Instant, bool OwnerAttestsInvoices)
{
    /// <summary>The day it is, where the policy counts its days.</summary>
    public DateOnly Today => Policy.Fiscal.DayOf(Instant);

    public NextStep NextStep => NextStep.Of(Handover, Roster, Policy);

    public Parties PartiesOf(Person person) => Casting.PartiesOf(person, Handover, Roster, Policy);

    public string NameOf(PersonId? id) => id is { } person ? Roster.NameOf(person) : "nobody yet";
}
