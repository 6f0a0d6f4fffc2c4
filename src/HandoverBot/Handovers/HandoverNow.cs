using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Invoices;

namespace HandoverBot.Handovers;

/// <summary>A handover with everything a view needs beside it, as of now.</summary>
/// <param name="OwnerAttestsInvoices">No system knows the invoices; the owner says.</param>
public sealed record HandoverNow(
    Handover Handover, Facts Facts, Roster Roster, Policy Policy, DateTimeOffset Instant, bool OwnerAttestsInvoices)
{
    /// <summary>The policy that counts for what begins today.</summary>
    public Policy InForce { get; init; } = Policy;

    /// <summary>Its working lists, as they are now.</summary>
    public ImmutableArray<WorkList> Work { get; init; } = [];

    /// <summary>When a system was last asked about the invoices; null where there is none to ask.</summary>
    public InvoiceLook? InvoiceLook { get; init; }

    /// <summary>Where the calendar file of the handover call is opened; null where people's browsers do not reach the bot.</summary>
    public Uri? CalendarFile { get; init; }

    public Account Account => Facts.Account;

    /// <summary>Sentences: what the policy in force would decide otherwise; none where it would not.</summary>
    public ImmutableArray<string> Drift => PolicyDrift.Of(Handover, Policy, InForce, Facts, Roster);

    /// <summary>When the policy lets it change hands.</summary>
    public Timing Timing => HandoverTiming.Of(Handover, Facts, Roster, Policy);

    /// <summary>The day it is, where the policy counts its days.</summary>
    public DateOnly Today => Policy.Fiscal.DayOf(Instant);

    /// <summary>Where somebody is; the policy's own time zone where the roster does not say.</summary>
    public TimeZoneInfo ZoneOf(PersonId? id) => LocalTime.ZoneOf(id is { } person ? Roster.Find(person) : null, Policy.Fiscal.TimeZone);

    public NextStep NextStep => NextStep.Of(Handover, Roster, Policy);

    /// <summary>The parts somebody plays; a waiver's, where they may waive one of the open gates.</summary>
    public Parties PartiesOf(Person person) => Handover.OpenGates.Aggregate(
        Casting.PartiesOf(person, Handover, Roster, Policy),
        (parts, standing) => parts | Casting.PartiesOf(person, Handover, Roster, Policy, standing.Gate));

    /// <summary>How long it has been in its status, such as "since yesterday" or "for 4 days".</summary>
    public string HowLong => (Today.DayNumber - Policy.Fiscal.DayOf(Handover.StatusSince).DayNumber) switch
    {
        <= 0 => "since today",
        1 => "since yesterday",
        var days => $"for {days} days",
    };

    public string NameOf(PersonId? id) => id is { } person ? Roster.NameOf(person) : "nobody yet";
}
