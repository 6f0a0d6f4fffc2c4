using System.Text.Json;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

/// <summary>An account that nobody owns gets an owner.</summary>
public sealed class UnownedTests
{
    [Fact]
    public void No_gate_stands_in_the_way_and_nothing_is_ticked() =>
        Assert.Equal((0, 0), (Unowned().ToProposed().State.Gates.Length, Unowned().ToProposed().State.Checklist.Lines.Length));

    [Fact]
    public void It_is_theirs_the_day_they_accept_even_where_others_wait_for_the_quarters_end()
    {
        var story = Unowned().ToReady().Then(Team.Ben, new Accept());

        Assert.Equal((HandoverStatus.Completed, Team.Ben.Id, story.Today), (story.State.Status, story.State.NewOwner, story.State.EffectiveOn));
        Assert.Equal(
            $"Acme has belonged to Ben since {HandoverWords.Day(story.Today)}.", HandoverWords.Now(story.State, story.Roster));
    }

    [Fact]
    public void Who_says_why_not_makes_room_for_somebody_else()
    {
        var story = Unowned().ToReady().Then(Team.Ben, new PushBack([], "My book is full."));

        Assert.Equal((HandoverStatus.Routed, (PersonId?)null), (story.State.Status, story.State.NewOwner));
        Assert.Equal("My book is full.", Assert.Single(story.State.PushBacks).Note);
        Assert.Contains(Team.Pia.Id, NextStep.Of(story.State, story.Roster, story.Policy).Who);
    }

    [Fact]
    public void Why_not_has_to_be_said() =>
        Assert.Equal("Say in a sentence why it should be somebody else.", Unowned().ToReady().Refused(Team.Ben, new PushBack([], " ")).Sentence);

    [Fact]
    public void A_reason_why_it_leaves_somebody_is_no_reason_to_give_it_an_owner() =>
        Assert.Equal(
            "Acme has no owner, so “No way to expand” is no reason to give it one: none is needed.",
            Unowned().Refused(Team.Ali, new Propose(TestPolicy.NoLevers, "Tried everything.")).Sentence);

    [Fact]
    public void An_account_with_an_owner_leaves_for_a_reason() =>
        Assert.Equal(
            "Acme has an owner. Choose why it leaves their book.",
            new Story().Refused(Team.Ali, new Propose(Reason.WithoutOwner.Id, "")).Sentence);

    [Fact]
    public void What_somebody_came_to_own_meanwhile_is_taken_from_nobody()
    {
        var story = Unowned().ToReady();
        story.Account = story.Account with { Owner = Team.Cara.Id };

        Assert.Equal(
            "Acme belongs to Cara by now, so it needs no new owner. Withdraw this with `/handover acme`.",
            story.Refused(Team.Ben, new Accept()).Sentence);
    }

    [Fact]
    public void Where_the_owners_lead_decides_and_there_is_one_lead_it_is_them()
    {
        var policy = TestPolicy.Standard with { Deciding = new Deciding(DecidingParties.OwnersLead, DecidingParties.OwnersLead) };
        var roster = new Roster([Team.Olga, Team.Ben, Team.Cara]);
        var story = new Story { Policy = policy, Roster = roster }.Unowned()
            .Then(Team.Olga, new Propose(Reason.WithoutOwner.Id, ""))
            .Then(Team.Olga, new DecidePool(TestPolicy.Pool, Note: null))
            .Then(Team.Olga, new AssignNewOwner(Team.Ben.Id));

        Assert.Equal(HandoverStatus.Ready, story.State.Status);
    }

    [Fact]
    public void Where_the_owners_lead_decides_and_there_are_several_the_pools_lead_names_the_person()
    {
        var policy = TestPolicy.Standard with { Deciding = new Deciding(DecidingParties.Allocator, DecidingParties.OwnersLead) };
        var story = new Story { Policy = policy }.Unowned().ToRouted();

        Assert.Equal<PersonId>([Team.Paul.Id, Team.Pia.Id], NextStep.Of(story.State, story.Roster, policy).Who);
        story.Then(Team.Pia, new AssignNewOwner(Team.Ben.Id));
    }

    [Fact]
    public void Its_log_and_its_state_come_back_from_JSON_as_they_were()
    {
        var story = Unowned().ToReady().Then(Team.Ben, new PushBack([], "Full.")).Then(Team.Pia, new AssignNewOwner(Team.Cara.Id)).Then(Team.Cara, new Accept());

        var read = story.Log.Select(recorded => recorded with
        {
            Event = JsonSerializer.Deserialize<HandoverEvent>(JsonSerializer.Serialize(recorded.Event))!,
        });
        Assert.Equal(JsonSerializer.Serialize(story.State), JsonSerializer.Serialize(HandoverHistory.Fold(read)));
        Assert.Null(JsonSerializer.Deserialize<Handover>(JsonSerializer.Serialize(story.State))!.Owner);
    }

    private static Story Unowned() => new Story().Unowned();
}
