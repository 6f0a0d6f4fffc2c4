using System.Collections.Immutable;

using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Checklists.Work;

/// <summary>One running list as it goes along: who asks for what, and what has come of it.</summary>
internal sealed class WorkStory(WorkList untouched)
{
    public static WorkChecklist RampTemplate { get; } = new(
        "ramp", "Ramp", WorkOccasion.NewHire,
        [
            new WorkPart("Day 1", new Due(1, DueUnit.Days), [Item("read", "Day 1"), Item("product", "Day 1")]),
            new WorkPart("Week 1", new Due(1, DueUnit.Weeks), [Item("demo", "Week 1"), Item("deal", "Week 1", "TAE")]),
        ]);

    public static WorkChecklist CallTemplate { get; } = new(
        "call", "The call", WorkOccasion.HandoverCall, [new WorkPart("In the call", By: null, [Item("walk", "In the call"), Item("health", "In the call")])]);

    private readonly List<RecordedWork> _log = [];

    public WorkList List { get; private set; } = untouched;

    /// <summary>As the policy has it today.</summary>
    public ImmutableArray<ChecklistItem> Template { get; set; } = [.. untouched.Checklist.Lines.Select(line => line.Item)];

    public WorkAccess Access { get; set; } = WorkAccess.OfRamp(Team.Ben, Team.Ben, Team.Roster);

    public IReadOnlyList<RecordedWork> Log => _log;

    public static DateOnly Today { get; } = new(2026, 3, 10);

    public static WorkStory OfRamp() => new(WorkList.Untouched(RampTemplate, Team.Ben));

    public static WorkStory OfCall() => new(WorkList.Untouched(CallTemplate, new HandoverId("h1")));

    public static TickWork Done(params string[] items) => new([.. items.Select(item => new ChecklistTick(item, ChecklistMark.Done))]);

    public WorkStory Then(WorkCommand command, Person? by = null)
    {
        var outcome = WorkDecider.Decide(List, command, Access, Template, Today);
        Assert.Null(outcome.Refusal);
        foreach (var happened in outcome.Events)
        {
            var at = new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero).AddMinutes(_log.Count);
            _log.Add(new RecordedWork(List.Id, List.Version + 1, at, (by ?? Team.Ben).Id, new PolicyStamp("test", "0123456789ab"), happened));
            List = WorkHistory.Apply(List, _log[^1]);
        }

        return this;
    }

    public Refusal Refused(WorkCommand command)
    {
        var outcome = WorkDecider.Decide(List, command, Access, Template, Today);
        Assert.Empty(outcome.Events);
        return Assert.IsType<Refusal>(outcome.Refusal);
    }

    private static WorkItem Item(string id, string part, params string[] roles) => new(new ChecklistItem(id, part, $"{id}."), [.. roles]);
}
