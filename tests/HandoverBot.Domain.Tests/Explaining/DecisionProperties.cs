using System.Collections.Immutable;
using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Ownership;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;
using HandoverBot.Domain.Tests.Policies;

using Outcome = HandoverBot.Domain.Handovers.Outcome;

namespace HandoverBot.Domain.Tests.Explaining;

/// <summary>What holds for every decision, whatever the facts, the people and the policy.</summary>
public sealed class DecisionProperties
{
    private const int Cases = 500;

    private static readonly ImmutableArray<string> Files = ["handbook-2024", "handbook-2025", "small-team"];

    public static TheoryData<string> Shipped => [.. Files];

    /// <summary>What the outlook on the gates tells of whatever the policy: how old the plan is, what is paid for, how healthy it is.</summary>
    private static readonly ImmutableArray<string> OfGates =
        [Fact.AccountPlanUpdatedOn.Id, Fact.Products.Id, Fact.Health.Id, Fact.ActiveUsers.Id];

    private static readonly PersonFlags[] EveryFlag = [.. PersonFlagNames.All.Select(each => each.Flag)];

    private static readonly DecidingParties[] EveryParty = [.. Enum.GetValues<DecidingParties>().Where(party => party != DecidingParties.None)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_decision_replayed_from_its_stored_facts_and_policy_gives_the_same_recommendation(string name)
    {
        var text = ShippedPolicies.TextOf(name);
        var policy = ShippedPolicies.Read(text);
        var decided = 0;
        Check(AnyFacts.For(policy).Zip(Gen.Elements(policy.Reasons.AsEnumerable())), pair =>
        {
            var (facts, reason) = pair;
            if (Asked(policy, facts, reason, Team.Ana, yes: null) is not Outcome.Done done)
                return true;
            decided++;
            return done.Events.OfType<PolicyApplied>().Select(applied => Read<HandoverEvent>(Json<HandoverEvent>(applied))).Cast<PolicyApplied>().All(stored =>
                Json(Recommender.Recommend(ShippedPolicies.Read(text), stored.Facts!)) == Json(stored.Recommendation)
                && ReasonCheck.OfFacts(ShippedPolicies.Read(text), reason, stored.Facts!).IsAllowed);
        });
        Assert.True(decided > 0, "Nothing was ever decided.");
    }

    [Fact]
    public void Whoever_gives_an_account_away_decides_nothing_whatever_else_they_are() => Check(
        from flags in Gen.SubListOf(EveryFlag)
        from pool in Gen.SubListOf(EveryParty)
        from naming in Gen.SubListOf(EveryParty)
        from rank in Gen.Elements(1, 100)
        from command in Gen.Elements<HandoverCommand>(
            new DecidePool(TestPolicy.Pool, "It fits."), new Decline("No."), new AssignNewOwner(Team.Ben.Id), new WaiveGate(Gate.Onboarding, "Fine."),
            new SetEffectiveDay(new DateOnly(2026, 5, 1), "Now."), new Accept(), new PushBack([Gate.Healthy], "No."))
        select (Flags: flags.Aggregate(PersonFlags.None, (all, flag) => all | flag), Deciding: new Deciding(Any(pool), Any(naming)), rank, command),
        tried =>
        {
            var ana = Team.Ana with { Flags = tried.Flags };
            var story = new Story { Roster = Team.With(ana), Rank = tried.rank, Policy = TestPolicy.Standard with { Deciding = tried.Deciding } }.ToProposed();
            return story.Ask(ana, tried.command) is Outcome.Refused { Refusal.Kind: RefusalKind.NotAllowed };
        });

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_refused_reason_never_leads_to_a_handover_whatever_else_is_answered(string name)
    {
        var policy = ShippedPolicies.Read(ShippedPolicies.TextOf(name));
        var refused = policy.Reasons.Where(reason => !reason.Allowed).ToList();
        Assert.NotEmpty(refused);
        Check(
            from facts in AnyFacts.For(policy)
            from reason in Gen.Elements<Reason>(refused)
            from person in Gen.Elements<Person>([.. Team.Roster.People])
            from yes in Gen.Elements(true, false)
            select (facts, reason, person, yes),
            tried => Asked(policy, tried.facts, tried.reason, tried.person, tried.yes) is Outcome.Refused);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_fact_that_the_policy_does_not_ask_about_changes_nothing(string name)
    {
        var policy = ShippedPolicies.Read(ShippedPolicies.TextOf(name));
        var asked = AskedBy(policy);
        var unrelated = AnyFacts.Changes.Keys.Except(asked).ToList();
        Assert.InRange(unrelated.Count, 2, AnyFacts.Changes.Count - 3);
        Check(AnyFacts.For(policy).Zip(Gen.Elements<string>(unrelated)), pair =>
        {
            var (facts, fact) = pair;
            var gates = !OfGates.Contains(fact);
            return Said(policy, facts, gates) == Said(policy, AnyFacts.Changes[fact](facts), gates);
        });
    }

    [Fact]
    public void A_fact_that_the_policy_asks_about_can_change_something()
    {
        var policy = ShippedPolicies.Handbook2025;
        var facts = AnyFacts.For(policy).Sample(200, new Rnd(2026UL), 30);

        Assert.All(
            [Fact.Arr.Id, Fact.Products.Id, Fact.Plan.Id, Fact.FirstPrepurchase.Id],
            fact => Assert.Contains(facts, each => Said(policy, each) != Said(policy, AnyFacts.Changes[fact](each))));
    }

    private static Outcome Asked(Policy policy, Facts facts, Reason reason, Person by, bool? yes)
    {
        var answers = reason.Questions.Select(question => new ReasonAnswer(question.Id, yes ?? question.Expected, "We looked."));
        return HandoverDecider.Decide(
            state: null, new Propose(reason.Id, "We looked closely.") { Answers = [.. answers] }, Actor.Of(by),
            new HandoverFacts(facts, Team.Roster, HasLiveHandover: false), policy, new DateTimeOffset(facts.Today, default, TimeSpan.Zero));
    }

    /// <summary>The facts its conditions ask about, and those that timing and ranks look at beside them.</summary>
    private static HashSet<string> AskedBy(Policy policy)
    {
        var conditions = policy.Routing.Select(rule => (Condition?)rule.When)
            .Concat(policy.Reasons.Select(reason => reason.When))
            .Concat(policy.Transitions.SelectMany(transition => (Condition?[])[transition.When, transition.Wait?.NotIf]))
            .OfType<Condition>();
        var milestones = policy.Transitions.Select(transition => transition.Wait?.Milestone)
            .Select(milestone => milestone == Milestone.OwnedSince ? Fact.OwnedSince.Id : Fact.FirstPrepurchase.Id);
        string[] ofTop = policy.TopAccounts is null ? [] : [Fact.RankByArr.Id, Fact.OwnerChanges.Id];
        return [.. conditions.SelectMany(condition => condition.Questions()).SelectMany(About), .. milestones, .. ofTop];
    }

    /// <summary>A deal in progress says that it has not landed.</summary>
    private static string[] About(Question question) =>
        question is Landed ? [question.About.Id, Fact.LandingArr.Id] : [question.About.Id];

    /// <param name="gates">Whether the outlook on the gates counts.</param>
    private static string Said(Policy policy, Facts facts, bool gates = true)
    {
        var explanation = Explanation.Of(policy, facts, Team.Roster, InvoiceStanding.Unknown("CSV"), running: null);
        return Json(new
        {
            explanation.Recommendation,
            explanation.Decider,
            explanation.EffectiveOn,
            Reasons = explanation.Reasons.Select(reason => new { reason.Reason.Id, reason.IsAllowed, reason.Why }),
            Gates = gates ? explanation.Gates : [],
            explanation.Findings,
            explanation.Unknown,
        });
    }

    private static DecidingParties Any(IEnumerable<DecidingParties> parties) =>
        parties.Aggregate(DecidingParties.None, (all, party) => all | party) is var any && any == DecidingParties.None ? DecidingParties.Allocator : any;

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;

    private static void Check<T>(Gen<T> any, Func<T, bool> holds) =>
        Prop.ForAll(any.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
}
