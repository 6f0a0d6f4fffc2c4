using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions.Ownership;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

public sealed class DecidingPartiesTests
{
    private static readonly Policy SmallTeam = TestPolicy.Standard with
    {
        RoutesByItself = true,
        TopAccounts = null,
        Deciding = new Deciding(DecidingParties.OwnersLead, DecidingParties.OwnersLead),
    };

    private static readonly Policy Patient = TestPolicy.Standard with
    {
        Transitions =
        [
            new Transition(
                "TAM", "CSM", new Wait(Milestone.FirstPrepurchase, Months: 12, UsuallyWithin: null, OpensMonthsBefore: 3, NotIf: null),
                When: null, "An account stays for 12 months."),
        ],
    };

    private static Story Young => new()
    {
        Policy = Patient,
        Account = Story.Acme with { InitialPrepurchaseOn = new DateOnly(2026, 1, 1) },
    };

    [Fact]
    public void In_a_small_team_the_owners_lead_names_the_person_and_nobody_else_does()
    {
        var story = new Story { Policy = SmallTeam }.ToProposed();
        Assert.Equal(HandoverStatus.Routed, story.State.Status);
        Assert.Equal([Team.Olga.Id], NextStep.Of(story.State, story.Roster, SmallTeam).Who.ToArray());

        foreach (var other in new[] { Team.Ali, Team.Pia, Team.Lea })
            Assert.StartsWith("Only the owner's team lead can name the new owner.", story.Refused(other, new AssignNewOwner(Team.Ben.Id)).Sentence, StringComparison.Ordinal);

        Assert.Equal(Team.Ben.Id, story.Then(Team.Olga, new AssignNewOwner(Team.Ben.Id)).State.NewOwner);
    }

    [Fact]
    public void Those_whom_the_policy_names_decide_the_pool()
    {
        var policy = SmallTeam with { RoutesByItself = false, Deciding = new Deciding(DecidingParties.OwnersLead | DecidingParties.Leadership, DecidingParties.PoolLead) };
        var story = new Story { Policy = policy }.ToProposed();

        Assert.Equal([Team.Olga.Id, Team.Lea.Id], NextStep.Of(story.State, story.Roster, policy).Who.ToArray());
        Assert.StartsWith(
            "Only the owner's team lead or leadership can decide the pool.",
            story.Refused(Team.Ali, new DecidePool(TestPolicy.Pool, Note: null)).Sentence, StringComparison.Ordinal);
        Assert.Equal(HandoverStatus.Routed, story.Then(Team.Olga, new DecidePool(TestPolicy.Pool, Note: null)).State.Status);
    }

    [Fact]
    public void Where_nobody_is_there_to_decide_it_is_said_what_is_missing()
    {
        var roster = new Roster(Team.Roster.People.Where(person => person != Team.Olga));
        var step = NextStep.Of(new Story { Policy = SmallTeam, Roster = roster }.ToProposed().State, roster, SmallTeam);

        Assert.Empty(step.Who);
        Assert.Equal("Nobody is there to do this: Name the new owner. Ask an admin to add the owner's team lead to the roster", step.Stuck);
    }

    [Fact]
    public void Where_the_only_one_to_name_somebody_is_the_whole_pool_it_is_said_what_to_do()
    {
        var roster = new Roster([Team.Ana, Team.Pia]);
        var step = NextStep.Of(new Story { Policy = SmallTeam, Roster = roster }.ToProposed().State, roster, SmallTeam);

        Assert.Empty(step.Who);
        Assert.Equal(
            "Pia would have to name themselves, which nobody does. "
            + "Ask an admin to add somebody else of EU CSM, or somebody else who may name the new owner, to the roster",
            step.Stuck);
    }

    [Fact]
    public void Leadership_proposes_before_the_policys_day_and_says_why()
    {
        var propose = new Propose(TestPolicy.NoLevers, "They asked for a change now.");
        Assert.Contains("can be proposed from 1 October 2026 on, or earlier by leadership", Young.Refused(Team.Ana, propose).Sentence, StringComparison.Ordinal);

        var state = Young.Then(Team.Lea, propose).State;

        Assert.Equal(Team.Lea.Id, state.ProposedBy);
        Assert.Contains(state.ReasonFindings, finding => finding.StartsWith("Leadership does not wait for the policy's day: An account stays for 12 months.", StringComparison.Ordinal));
    }

    [Fact]
    public void Leadership_has_to_say_why_it_does_not_wait()
    {
        var policy = Patient with { Reasons = [.. Patient.Reasons.Select(reason => reason with { Evidence = null })] };

        var refusal = new Story { Policy = policy, Account = Young.Account }.Refused(Team.Lea, new Propose(TestPolicy.NoLevers, " "));

        Assert.EndsWith("Say why it does not wait; your reason is kept with the handover.", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Leadership_is_bound_to_the_reasons_of_the_policy_all_the_same() =>
        Assert.EndsWith(
            "Try every active user.", Young.Refused(Team.Lea, new Propose(TestPolicy.NoAnswer, "Silence.")).Sentence, StringComparison.Ordinal);

    [Fact]
    public void An_owner_in_leadership_waits_like_every_owner()
    {
        var roster = Team.With(Team.Ana with { Flags = PersonFlags.Leadership });

        Assert.Contains(
            "or earlier by leadership",
            new Story { Policy = Patient, Account = Young.Account, Roster = roster }.Refused(Team.Ana, new Propose(TestPolicy.NoLevers, "Now.")).Sentence,
            StringComparison.Ordinal);
    }
}
