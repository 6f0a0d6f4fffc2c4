using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>The handover call is tomorrow: both sides hear of it on the working day before.</summary>
public sealed class HandoverCall : IOccasion
{
    private const string Topic = "call:";

    public string Key => "handover_call_reminder";

    public string? HandoverTopic => Topic;

    public bool IsOn(Policy policy) => policy.Cadence.HandoverCallReminder;

    public IEnumerable<DigestItem> Items(Rhythm rhythm) =>
        from live in rhythm.Handovers
        let handover = live.Handover
        where handover is { CallOn: not null, Status: not (HandoverStatus.Accepted or HandoverStatus.Introduced) }
        from side in new PersonId?[] { handover.Owner, handover.NewOwner }.OfType<PersonId>()
        let receiver = rhythm.Receiver(side)
        where receiver is not null
        let call = DayOf(handover, receiver, rhythm.Policy)
        where receiver.Today <= call
        select Item(handover, receiver, call, rhythm);

    private static DigestItem Item(Handover handover, Receiver receiver, DateOnly call, Rhythm rhythm)
    {
        var with = receiver.Id == handover.Owner ? handover.NewOwner : handover.Owner;
        var other = with is { } id ? $" with {rhythm.Roster.NameOf(id)}" : "";
        return new DigestItem(
            receiver.Id, $"{Topic}{handover.Id}", $"{call:yyyy-MM-dd}", WorkingDayBefore(call, receiver, rhythm.Policy), DigestSection.Today,
            $"{handover.AccountName}: the handover call{other} is {When(call, receiver.Today)}{Hour(handover, receiver, rhythm.Policy)}.")
        {
            LastDay = call,
            Handover = handover.Id,
        };
    }

    /// <summary>A call that has a time may be on another day where its receiver is.</summary>
    private static DateOnly DayOf(Handover handover, Receiver receiver, Policy policy) =>
        handover.CallAt is { } at ? PlaceAndTime.Of(receiver.Person, policy).DayOf(at) : handover.CallOn!.Value;

    private static string Hour(Handover handover, Receiver receiver, Policy policy) => handover.CallAt is { } at
        ? $", {CallWords.Hour(at, PlaceAndTime.Of(receiver.Person, policy).Zone)}"
        : "";

    private static string When(DateOnly call, DateOnly today) => (call.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        _ => $"on {call.DayOfWeek}, {Wording.Day(call)}",
    };

    private static DateOnly WorkingDayBefore(DateOnly day, Receiver receiver, Policy policy)
    {
        do
            day = day.AddDays(-1);
        while (!policy.WorkingTime.IsWorkingDay(day, receiver.Person.Region));
        return day;
    }
}
