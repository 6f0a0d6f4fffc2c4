using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

public sealed class NextStepTests
{
    [Fact]
    public void It_is_always_clear_whose_turn_it_is()
    {
        Assert.Equal(["Ali"], WaitsFor(new Story().ToProposed()));
        Assert.Equal(["Paul", "Pia"], WaitsFor(new Story().ToRouted()));
        Assert.Equal(["Ana"], WaitsFor(new Story().ToPreparing()));
        Assert.Equal(["Ben"], WaitsFor(new Story().ToReady()));
        Assert.Equal(["Ana"], WaitsFor(new Story().ToAccepted()));
        Assert.Empty(WaitsFor(new Story().ToIntroduced()));
    }

    [Fact]
    public void A_top_account_waits_for_leadership()
    {
        Assert.Equal(["Lea"], WaitsFor(new Story { Rank = 1 }.ToProposed()));
        Assert.Equal(["Lea"], WaitsFor(new Story { Rank = 1 }.ToRouted()));
    }

    [Fact]
    public void A_pool_without_a_lead_waits_for_an_allocator()
    {
        var roster = new Roster(Team.Roster.People.Where(person => person != Team.Pia && person != Team.Paul));

        Assert.Equal(["Ali"], WaitsFor(new Story { Roster = roster }.ToRouted()));
    }

    [Fact]
    public void A_lead_who_is_the_whole_pool_is_named_by_an_allocator()
    {
        var roster = new Roster([Team.Ana, Team.Olga, Team.Ali, Team.Pia]);

        Assert.Equal(["Ali"], WaitsFor(new Story { Roster = roster }.ToRouted()));
    }

    [Fact]
    public void It_never_waits_for_an_owner_to_decide_over_their_own_account()
    {
        var roster = Team.With(Team.Ana with { Flags = PersonFlags.Allocator | PersonFlags.Leadership });

        Assert.Equal(["Ali"], WaitsFor(new Story { Roster = roster }.ToProposed()));
        Assert.Equal(["Lea"], WaitsFor(new Story { Roster = roster, Rank = 1 }.ToProposed()));
    }

    [Fact]
    public void Whoever_it_waits_for_may_take_the_step()
    {
        var story = new Story().ToRouted();
        var step = NextStep.Of(story.State, story.Roster, story.Policy);

        Assert.All(step.Who, id => Assert.True(Lifecycle.Offers<AssignNewOwner>(
            story.State, Casting.PartiesOf(story.Roster.Find(id)!, story.State, story.Roster, story.Policy))));
        Assert.False(Lifecycle.Offers<AssignNewOwner>(
            story.State, Casting.PartiesOf(Team.Ana, story.State, story.Roster, story.Policy)));
    }

    [Fact]
    public void The_introduction_has_a_name_and_a_day()
    {
        var story = new Story().ToAccepted();

        Assert.Equal("Introduce Ben to the customer by Thu 12 Mar", NextStep.Of(story.State, story.Roster, story.Policy).What);
    }

    private static IEnumerable<string> WaitsFor(Story story) =>
        NextStep.Of(story.State, story.Roster, story.Policy).Who.Select(story.Roster.NameOf);
}
