using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Reminding.Occasions;

/// <summary>Nothing happens to a handover: whoever must act is nudged, later the leads hear of it, then the allocators.</summary>
public sealed class HandoverStandsStill : IOccasion
{
    private const string Topic = "standstill:";

    public string Key => "standstill";

    public string? HandoverTopic => Topic;

    public bool IsOn(Policy policy) => policy.Cadence.Standstill is not null;

    public IEnumerable<DigestItem> Items(Rhythm rhythm) => rhythm.Handovers.SelectMany(live => Items(live, rhythm, rhythm.Policy.Cadence.Standstill!));

    private static IEnumerable<DigestItem> Items(LiveHandover live, Rhythm rhythm, Standstill still)
    {
        var step = live.NextStep(rhythm.Roster);
        if (step.Who.IsEmpty && step.Stuck is null)
            return [];
        // Nobody is told the same twice: where somebody is meant in several ways, the nearest one counts.
        return
            from said in Levels(live, step, rhythm, still).DistinctBy(level => level.To.Id)
            let receiver = rhythm.Receiver(said.To.Id)
            where receiver is not null
            let days = live.WorkingDaysStill(receiver, rhythm.Policy)
            where days >= said.After
            select Item(live, receiver, said, days, rhythm, still);
    }

    private static IEnumerable<Level> Levels(LiveHandover live, NextStep step, Rhythm rhythm, Standstill still)
    {
        var nudged = step.Who.Select(rhythm.Roster.Find).OfType<Person>();
        // An introduction has a term of its own.
        if (live.Handover.Status != HandoverStatus.Accepted || rhythm.Policy.Cadence.IntroductionDueWorkingDays == 0)
        {
            foreach (var person in nudged)
                yield return new(person, still.NudgeAfterWorkingDays, DigestSection.WaitsForYou, $"{step.What}.");
        }

        var names = Wording.Or(step.Who.Select(rhythm.Roster.NameOf));
        var help = step.Stuck is { } stuck ? $"{stuck}." : $"it waits for {names}: {step.What}.";
        if (step.Stuck is not null)
        {
            foreach (var person in Upwards.Allocators(rhythm.Roster, live.Handover.Owner is { } owner ? [owner] : []))
                yield return new(person, still.NudgeAfterWorkingDays, DigestSection.NeedsYourHelp, help);
        }

        if (still.LeadAfterWorkingDays is { } lead && step.Stuck is null)
        {
            foreach (var person in Upwards.Leads(rhythm.Roster, step.Who))
                yield return new(person, lead, DigestSection.NeedsYourHelp, help);
        }

        if (still.AllocatorAfterWorkingDays is { } allocator)
        {
            foreach (var person in Upwards.Allocators(rhythm.Roster, step.Who))
                yield return new(person, allocator, DigestSection.NeedsYourHelp, help);
        }
    }

    private static DigestItem Item(LiveHandover live, Receiver receiver, Level said, int days, Rhythm rhythm, Standstill still)
    {
        var (handover, moved) = (live.Handover, live.DayMoved(receiver, rhythm.Policy));
        var turn = (days - said.After) / still.NudgeAfterWorkingDays;
        return new DigestItem(
            receiver.Id,
            $"{Topic}{handover.Id}:{handover.Status}:{moved:yyyy-MM-dd}",
            $"{turn}",
            rhythm.Policy.WorkingTime.After(moved, said.After + (turn * still.NudgeAfterWorkingDays), receiver.Person.Region),
            said.Section,
            $"{handover.AccountName}: {said.Words} Nothing has happened for {Wording.Count(days, "working day")}.")
        {
            Handover = handover.Id,
            MayBeRefused = said.Section == DigestSection.WaitsForYou,
        };
    }

    private sealed record Level(Person To, int After, DigestSection Section, string Words);
}
