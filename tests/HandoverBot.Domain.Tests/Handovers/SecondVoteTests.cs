using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

/// <summary>A top account that changed hands twice within the policy's time; the stories are told on 10 March 2026.</summary>
public sealed class SecondVoteTests
{
    private static readonly Person Max = Team.Named("Max", "OPS", region: null, PersonFlags.Leadership);

    private static readonly DecidePool ForCsm = new(TestPolicy.Pool, Note: null);

    private static readonly Policy Policy =
        TestPolicy.Standard with { TopAccounts = new TopAccounts(40, ChangesWithinMonths: 24, SecondVoteFrom: 2) };

    private static Story Restless => new()
    {
        Policy = Policy,
        Rank = 1,
        Roster = Team.With(Max),
        OwnerChanges = [new DateOnly(2023, 1, 1), new DateOnly(2024, 3, 10), new DateOnly(2026, 1, 7)],
    };

    [Fact]
    public void One_vote_decides_nothing_and_waits_for_the_others_of_leadership()
    {
        var story = Restless.ToProposed().Then(Team.Lea, ForCsm);

        Assert.Equal(HandoverStatus.Proposed, story.State.Status);
        var step = NextStep.Of(story.State, story.Roster, story.Policy);
        Assert.Equal([Max.Id], step.Who.ToArray());
        Assert.Equal("Decide the pool: Lea voted for EU CSM; a second vote is needed", step.What);
        Assert.Equal(
            "Acme waits for its pool to be decided: Lea voted for EU CSM; a second vote is needed.",
            HandoverWords.Now(story.State, story.Roster));
    }

    [Fact]
    public void The_second_person_who_chooses_the_same_pool_decides()
    {
        var story = Restless.ToProposed().Then(Team.Lea, ForCsm).Then(Max, ForCsm);

        Assert.Equal((HandoverStatus.Routed, TestPolicy.Pool, Max.Id), (story.State.Status, story.State.Pool, story.State.PoolDecidedBy));
        Assert.Equal(Team.Lea.Id, story.State.Vote?.By);
    }

    [Fact]
    public void Another_pool_replaces_the_vote_whoever_chooses_it()
    {
        var story = Restless.ToProposed().Then(Team.Lea, ForCsm).Then(Max, new DecidePool("US CSM", "They moved."));
        Assert.Equal((HandoverStatus.Proposed, "US CSM", Max.Id), (story.State.Status, story.State.Vote!.Pool, story.State.Vote.By));

        story.Then(Max, ForCsm).Then(Team.Lea, ForCsm);
        Assert.Equal((HandoverStatus.Routed, TestPolicy.Pool), (story.State.Status, story.State.Pool));
    }

    [Fact]
    public void Whoever_agrees_shares_the_reason_of_the_first_vote()
    {
        var story = Restless.ToProposed().Then(Team.Lea, new DecidePool("US CSM", "They moved.")).Then(Max, new DecidePool("US CSM", Note: null));

        Assert.Equal(("US CSM", "They moved."), (story.State.Pool, story.State.PoolNote));
    }

    [Fact]
    public void The_same_person_twice_is_one_vote()
    {
        var refusal = Restless.ToProposed().Then(Team.Lea, ForCsm).Refused(Team.Lea, ForCsm);

        Assert.Equal(
            new Refusal(
                RefusalKind.MovedOn,
                "You have voted for EU CSM already. A second person of leadership must agree: the policy asks for it, and the owner changed "
                + "2 times in the last 24 months (10 March 2024 and 7 January 2026). Ask Max."),
            refusal);
    }

    [Fact]
    public void With_nobody_else_in_leadership_it_is_said_what_to_do()
    {
        var refusal = new Story { Policy = Policy, Rank = 1, OwnerChanges = Restless.OwnerChanges }.ToProposed().Refused(Team.Lea, ForCsm);

        Assert.Equal(RefusalKind.Invalid, refusal.Kind);
        Assert.EndsWith(
            "Nobody else is in leadership yet. Ask an admin to add somebody to leadership, or to change `top_accounts` in the policy.",
            refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_owner_is_no_second_vote_though_they_are_in_leadership()
    {
        var story = new Story
        {
            Policy = Policy,
            Rank = 1,
            OwnerChanges = Restless.OwnerChanges,
            Roster = Team.With(Team.Ana with { Flags = PersonFlags.Leadership }),
        }.ToProposed();

        Assert.Contains("Nobody else is in leadership", story.Refused(Team.Lea, ForCsm).Sentence, StringComparison.Ordinal);
        Assert.Equal(RefusalKind.NotAllowed, story.Refused(Team.Ana, ForCsm).Kind);
    }

    [Fact]
    public void One_person_is_enough_to_decline() =>
        Assert.Equal(
            HandoverStatus.Declined,
            Restless.ToProposed().Then(Team.Lea, ForCsm).Then(Max, new Decline("It stays.")).State.Status);

    [Fact]
    public void The_vote_of_somebody_who_left_leadership_does_not_count()
    {
        var roster = Team.With(Max);
        var story = new Story { Policy = Policy, Rank = 1, OwnerChanges = Restless.OwnerChanges, Roster = roster }.ToProposed().Then(Team.Lea, ForCsm);
        var later = new Roster([.. roster.People.Where(person => person != Team.Lea)]);

        Assert.Null(SecondVote.Standing(story.State, later));
        Assert.Equal([Max.Id], NextStep.Of(story.State, later, Policy).Who.ToArray());
    }

    [Theory]
    [InlineData(41, 2)]
    [InlineData(1, 1)]
    public void One_vote_decides_where_the_bar_is_not_reached(int rank, int changes)
    {
        var story = new Story { Policy = Policy, Rank = rank, Roster = Team.With(Max), OwnerChanges = [.. Restless.OwnerChanges.TakeLast(changes)] };

        Assert.Equal(HandoverStatus.Routed, story.ToRouted().State.Status);
    }
}
