using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Checklists.Work;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

public sealed class HandoverWorkTests
{
    private static readonly WorkChecklist Channel = new(
        "channel", "The channel", WorkOccasion.SharedChannel, [new WorkPart("At the handover", By: null, [new WorkItem(new ChecklistItem("join", "At the handover", "Joined."), [])])]);

    private static Story WithLists => new() { Policy = TestPolicy.Standard with { Checklists = [WorkStory.CallTemplate, Channel, WorkStory.RampTemplate] } };

    [Fact]
    public void The_call_has_its_list_all_along_and_the_channel_from_acceptance_on()
    {
        Assert.Equal([WorkOccasion.HandoverCall], Lists(WithLists.ToProposed()));
        Assert.Equal([WorkOccasion.HandoverCall], Lists(WithLists.ToReady()));
        Assert.Equal([WorkOccasion.HandoverCall, WorkOccasion.SharedChannel], Lists(WithLists.ToAccepted()));
        Assert.Empty(Lists(WithLists.ToProposed().Then(Team.Ana, new Withdraw("Not now."))));
        Assert.Empty(Lists(new Story().ToAccepted()));
    }

    [Fact]
    public void A_list_that_was_begun_stays_as_it_is()
    {
        var story = WithLists.ToProposed();
        var begun = WorkList.Untouched(WorkStory.CallTemplate, story.State.Id) with { Version = 2, Name = "As it was called" };

        Assert.Equal(begun, Assert.Single(HandoverWork.Of(story.State, story.Policy, [begun])));
    }

    [Fact]
    public void Both_owners_tick_their_leads_look_and_nobody_else_sees_it()
    {
        var state = WithLists.ToPreparing().State;

        Assert.Equal((true, true), Access(Team.Ana));
        Assert.Equal((true, true), Access(Team.Ben));
        Assert.Equal((true, false), Access(Team.Olga));
        Assert.Equal((true, false), Access(Team.Pia));
        Assert.Equal((false, false), Access(Team.Ali));
        Assert.Equal((false, false), Access(Team.Cara));

        (bool, bool) Access(Person viewer)
        {
            var access = HandoverWork.AccessOf(viewer, WorkList.Untouched(WorkStory.CallTemplate, state.Id), state, Team.Roster, TestPolicy.Standard);
            return (access.MayLook, access.MayTick);
        }
    }

    private static IEnumerable<WorkOccasion> Lists(Story story) => HandoverWork.Of(story.State, story.Policy, []).Select(list => list.Occasion);
}
