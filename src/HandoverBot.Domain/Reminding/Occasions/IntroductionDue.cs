using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>A handover was accepted, and the introduction is due: its owner hears of it that day, and again each time as many working days have gone by.</summary>
public sealed class IntroductionDue : IOccasion
{
    private const string Topic = "introduction:";

    public string Key => "introduction_due_working_days";

    public string? HandoverTopic => Topic;

    public bool IsOn(Policy policy) => policy.Cadence.IntroductionDueWorkingDays > 0;

    public IEnumerable<DigestItem> Items(Rhythm rhythm) =>
        from live in rhythm.Handovers
        where live.Handover.Status == HandoverStatus.Accepted
        from who in live.NextStep(rhythm.Roster).Who
        let receiver = rhythm.Receiver(who)
        where receiver is not null
        let item = Item(live, receiver, rhythm)
        where item is not null
        select item;

    private static DigestItem? Item(LiveHandover live, Receiver receiver, Rhythm rhythm)
    {
        var (handover, time, term) = (live.Handover, live.Policy.WorkingTime, live.Policy.Cadence.IntroductionDueWorkingDays);
        if (IntroductionTerm.DueOn(handover, rhythm.Roster, live.Policy) is not { } due || receiver.Today < due)
            return null;
        var late = time.Between(due, receiver.Today, receiver.Person.Region);
        var turn = late / term;
        var newOwner = handover.NewOwner is { } id ? rhythm.Roster.NameOf(id) : "the new owner";
        return new DigestItem(
            receiver.Id, $"{Topic}{handover.Id}", $"{due:yyyy-MM-dd}+{turn}", time.After(due, turn * term, receiver.Person.Region), DigestSection.WaitsForYou,
            late == 0
                ? $"{handover.AccountName}: introduce {newOwner} to the customer. It is due today."
                : $"{handover.AccountName}: introduce {newOwner} to the customer. It was due on {Wording.Day(due)}, {Wording.Count(late, "working day")} ago.")
        {
            Handover = handover.Id,
            MayBeRefused = true,
        };
    }
}
