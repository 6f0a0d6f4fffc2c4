using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Checklists.Work;

public sealed class WorkDeciderTests
{
    [Fact]
    public void A_ramp_begins_with_the_items_of_its_persons_role_and_counts_from_its_first_day()
    {
        var ramp = WorkStory.OfRamp().Then(new StartOn(new DateOnly(2026, 3, 9))).List;

        Assert.Equal(["read", "product", "demo"], ramp.Checklist.Lines.Select(line => line.Item.Id));
        Assert.Equal(
            [new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 15)],
            ramp.Checklist.Lines.Select(line => ramp.DueOn(line.Item)!.Value));
        Assert.Equal(["read", "product"], ramp.Overdue(WorkStory.Today).Select(line => line.Item.Id));
        Assert.Equal(new DateOnly(2026, 3, 15), ramp.NextDue(WorkStory.Today));
    }

    [Fact]
    public void A_ramp_is_ticked_only_once_it_was_started()
    {
        var story = WorkStory.OfRamp();

        Assert.Equal(RefusalKind.MovedOn, story.Refused(WorkStory.Done("read")).Kind);
        Assert.Equal("1 of 3", story.Then(new StartOn(WorkStory.Today)).Then(WorkStory.Done("read")).List.Checklist.Progress);
    }

    [Fact]
    public void Another_first_day_moves_the_days_and_no_tick()
    {
        var story = WorkStory.OfRamp().Then(new StartOn(new DateOnly(2026, 3, 2))).Then(WorkStory.Done("read")).Then(new StartOn(WorkStory.Today));

        Assert.Equal(WorkStory.Today, story.List.DueOn(story.List.Checklist.Find("product")!.Item));
        Assert.Equal("1 of 3", story.List.Checklist.Progress);
        Assert.Contains("more than a year away", story.Refused(new StartOn(WorkStory.Today.AddYears(2))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handovers_list_begins_with_its_first_tick()
    {
        var story = WorkStory.OfCall();
        story.Access = story.Access with { MayStart = false };
        Assert.False(story.List.IsBegun);

        story.Then(WorkStory.Done("walk"));

        Assert.Equal([typeof(WorkBegun), typeof(WorkTicked)], story.Log.Select(each => each.Event.GetType()));
        Assert.Equal((Team.Ben.Id, "1 of 2"), (story.List.Checklist.Find("walk")!.By!.Value, story.List.Checklist.Progress));
        Assert.Null(story.List.NextDue(WorkStory.Today));
    }

    [Fact]
    public void Whoever_ticks_what_is_ticked_already_takes_nothing_from_the_first_one()
    {
        var story = WorkStory.OfCall().Then(WorkStory.Done("walk"), Team.Ana).Then(WorkStory.Done("walk", "health"), Team.Ben);

        Assert.Equal(Team.Ana.Id, story.List.Checklist.Find("walk")!.By);
        Assert.Equal(Team.Ben.Id, story.List.Checklist.Find("health")!.By);
        Assert.Equal(3, story.List.Version);
    }

    [Fact]
    public void An_item_that_does_not_apply_needs_a_note_and_one_that_is_not_there_is_refused()
    {
        var story = WorkStory.OfCall();

        Assert.Contains("Write a note", story.Refused(new TickWork([new ChecklistTick("walk", ChecklistMark.NotApplicable, " ")])).Sentence, StringComparison.Ordinal);
        Assert.Contains("has no item “nonsense”", story.Refused(WorkStory.Done("nonsense")).Sentence, StringComparison.Ordinal);
        Assert.False(story.List.IsBegun);
    }

    [Fact]
    public void Only_those_it_belongs_to_tick_it_and_only_in_its_time()
    {
        var story = WorkStory.OfCall();

        story.Access = story.Access with { MayTick = false, Tickers = "Ana or Ben" };
        Assert.Equal((RefusalKind.NotAllowed, "Only Ana or Ben can tick this list."), Of(story.Refused(WorkStory.Done("walk"))));
        story.Access = story.Access with { MayTick = true, Closed = "It is over." };
        Assert.Equal((RefusalKind.MovedOn, "It is over."), Of(story.Refused(WorkStory.Done("walk"))));

        static (RefusalKind, string) Of(Refusal refusal) => (refusal.Kind, refusal.Sentence);
    }

    [Fact]
    public void A_ramp_is_for_its_person_and_their_lead_and_an_admin_may_start_it()
    {
        Assert.True(WorkAccess.OfRamp(Team.Ben, Team.Ben, Team.Roster) is { MayLook: true, MayTick: true, MayStart: true });
        Assert.True(WorkAccess.OfRamp(Team.Pia, Team.Ben, Team.Roster) is { MayLook: true, MayTick: true, MayStart: true });
        Assert.True(WorkAccess.OfRamp(Team.Ana, Team.Ben, Team.Roster) is { MayLook: false, MayTick: false, MayStart: false });
        var admin = Team.Ana with { Flags = Domain.People.PersonFlags.Admin };
        Assert.True(WorkAccess.OfRamp(admin, Team.Ben, Team.Roster) is { MayLook: true, MayTick: false, MayStart: true });
    }

    [Fact]
    public void A_changed_template_changes_no_running_list_and_its_new_items_come_once_when_taken_in()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.SubListOf("walk", "health", "risks", "people").ToArbitrary(),
            ids =>
            {
                var story = WorkStory.OfCall().Then(WorkStory.Done("walk"));
                var before = story.List;
                story.Template = [.. ids.Select(id => new ChecklistItem(id, "In another part", "In other words."))];
                if (WorkHistory.Fold(story.Log) != before)
                    return false;

                var once = story.Then(new TakeInWork()).List;
                var twice = story.Then(new TakeInWork()).List;
                return once == twice
                    && once.Checklist.Lines.Take(2).SequenceEqual(before.Checklist.Lines)
                    && once.Checklist.Lines.Skip(2).Select(line => line.Item.Id).SequenceEqual(ids.Except(["walk", "health"]));
            }));
    }

    [Fact]
    public void The_log_adds_up_to_the_list()
    {
        var story = WorkStory.OfRamp().Then(new StartOn(WorkStory.Today)).Then(WorkStory.Done("read"))
            .Then(new TickWork([new ChecklistTick("product", ChecklistMark.NotApplicable, "They built it.")]))
            .Then(new TickWork([new ChecklistTick("read", ChecklistMark.Open)]));

        Assert.Equal(story.List, WorkHistory.Fold(story.Log));
        Assert.Throws<InvalidOperationException>(() => WorkHistory.Fold(story.Log.Skip(1)));
    }
}
