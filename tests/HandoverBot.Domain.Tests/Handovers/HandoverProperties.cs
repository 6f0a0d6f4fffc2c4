using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Handovers.Setting;

using Outcome = HandoverBot.Domain.Handovers.Outcome;

namespace HandoverBot.Domain.Tests.Handovers;

/// <summary>What is true however people act: random requests by random people, the owner holding every right there is.</summary>
public sealed class HandoverProperties
{
    [Fact]
    public void Folding_the_log_gives_the_state_and_its_versions_have_no_gaps() => Always(story =>
        Json(HandoverHistory.Fold(story.Log)) == Json(story.Begun)
        && story.Log.Select(recorded => recorded.Version).SequenceEqual(Enumerable.Range(1, story.Log.Count))
        && (story.Begun?.Version ?? 0) == story.Log.Count);

    [Fact]
    public void The_log_and_the_state_come_back_from_JSON_as_they_were() => Always(story =>
    {
        var read = story.Log.Select(recorded => recorded with { Event = FromJson<HandoverEvent>(Json(recorded.Event)) });
        return Json(HandoverHistory.Fold(read)) == Json(story.Begun)
            && (story.Begun is null || Json(FromJson<Handover>(Json(story.Begun))) == Json(story.Begun));
    });

    [Fact]
    public void What_has_ended_stays_as_it_is() => AtEveryTurn((before, turn, outcome) =>
        before is not { IsLive: false } || outcome is Outcome.Refused { Refusal.Kind: RefusalKind.MovedOn or RefusalKind.NotAllowed });

    [Fact]
    public void Every_refusal_is_a_sentence() => AtEveryTurn((before, turn, outcome) =>
        outcome is not Outcome.Refused { Refusal.Sentence: var sentence }
        || (!char.IsLower(sentence[0]) && (sentence[^1] is '.' or '?') && !sentence.Contains("..", StringComparison.Ordinal)));

    [Fact]
    public void A_status_changes_only_along_the_lifecycle() => Always(story =>
    {
        var states = Enumerable.Range(0, story.Log.Count + 1).Select(count => HandoverHistory.Fold(story.Log.Take(count))).ToList();
        return states.Zip(states.Skip(1)).All(pair =>
            pair.First is null
            || pair.First.Status == pair.Second!.Status
            || Lifecycle.Rules.Any(rule => rule.From.Contains(pair.First.Status) && rule.To.Contains(pair.Second!.Status)));
    });

    [Fact]
    public void The_owner_never_decides_names_waives_or_sets_the_day() => Always(story =>
        story.Log.All(recorded => recorded.By != Turn.Ana.Id || recorded.Event is not
            (PoolVoted or PoolDecided or HandoverDeclined or NewOwnerAssigned or GateWaived or EffectiveDaySet or HandoverAccepted or HandoverPushedBack)));

    [Fact]
    public void Nobody_names_themselves_or_the_owner() => Always(story =>
        story.Log.All(recorded => recorded.Event is not NewOwnerAssigned { NewOwner: var named } || (named != recorded.By && named != Turn.Ana.Id)));

    [Fact]
    public void A_top_account_is_decided_by_leadership_alone() => Always(story =>
        story.Rank > 40 || story.Log.All(recorded =>
            recorded.Event is not (PoolDecided or HandoverDeclined or NewOwnerAssigned) || Is(recorded.By, PersonFlags.Leadership)));

    [Fact]
    public void Nothing_completes_with_an_open_gate_that_nobody_waived() => Always(story =>
        story.Begun is not { Status: HandoverStatus.Completed } || OpenGates(story.Log).Count == 0);

    [Fact]
    public void Nothing_leaves_a_TAM_before_the_quarters_end_unless_leadership_said_so() => Always(story =>
        story.Log is not [.., { Event: HandoverCompleted { On: var on } }]
        || story.Log.Any(recorded => recorded.Event is EffectiveDaySet && Is(recorded.By, PersonFlags.Leadership))
        || on >= story.Policy.Fiscal.QuarterOf(DateOnly.FromDateTime(
            story.Log.Single(recorded => recorded.Event is CustomerIntroduced).At.UtcDateTime)).End);

    [Fact]
    public void Nobody_accepts_after_an_early_introduction_before_the_deal_has_landed() => Always(story =>
        story.Begun is not { IsEarly: true }
        || story.Log.Where(recorded => recorded.Event is HandoverAccepted)
            .All(recorded => DateOnly.FromDateTime(recorded.At.UtcDateTime) >= story.Account.InitialPrepurchaseOn));

    [Fact]
    public void The_same_question_gets_the_same_answer() => Check.QuickThrowOnFailure(Prop.ForAll(Turn.Sequences, turns =>
        Json(Play(turns).Begun) == Json(Play(turns).Begun)));

    [Fact]
    public void Random_requests_reach_every_end()
    {
        HashSet<(bool?, HandoverStatus?)> ends =
            [.. Turn.Sequences.Generator.Sample(300, new Rnd(2026UL), 30).Select(turns => Play(turns).Begun).Select(end => (end?.IsEarly, end?.Status))];

        Assert.All<HandoverStatus>(
            [HandoverStatus.Completed, HandoverStatus.Declined, HandoverStatus.Withdrawn],
            end => Assert.All([true, false], early => Assert.Contains((early, end), ends)));
    }

    [Fact]
    public void Once_it_is_decided_it_waits_only_for_its_two_owners_and_before_only_for_those_who_can_decide() => AtEveryTurn((before, _, _) =>
        before is null || NextStep.Of(before, Turn.Roster, new Story().Policy).Who.All(id =>
            id == before.Owner || id == before.NewOwner
            || (NextStep.Undecided.Contains(before.Status) && DecidingPeople.MayInclude(Turn.Roster.Find(id)!))));

    private static void Always(Func<Story, bool> holds) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Turn.Sequences, turns => holds(Play(turns)) && holds(Play(turns, rank: 10))));

    private static void AtEveryTurn(Func<Handover?, Turn, Outcome, bool> holds) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Turn.Sequences, turns =>
        {
            var all = true;
            Play(turns, each: (before, turn, outcome) => all &= holds(before, turn, outcome));
            return all;
        }));

    private static Story Play(IEnumerable<Turn> turns, int rank = 100, Action<Handover?, Turn, Outcome>? each = null)
    {
        var story = new Story { Roster = Turn.Roster, Rank = rank };
        story.Account = story.Account with { InitialPrepurchaseOn = story.Today.AddDays(Turn.DaysToLanding) };
        foreach (var turn in turns)
        {
            story.Today = story.Today.AddDays(turn.DaysLater);
            var before = story.Begun;
            var outcome = story.Ask(turn.Actor, turn.Command);
            each?.Invoke(before, turn, outcome);
        }

        return story;
    }

    /// <summary>Read from the log alone, apart from the code that folds it.</summary>
    private static HashSet<Gate> OpenGates(IEnumerable<RecordedEvent> log)
    {
        HashSet<Gate> open = [];
        HashSet<Gate> waived = [];
        foreach (var happened in log.Select(recorded => recorded.Event))
        {
            switch (happened)
            {
                case HandoverProposed proposed:
                    open.UnionWith(proposed.Gates);
                    break;
                case GateWaived { Gate: var gate }:
                    waived.Add(gate);
                    break;
                case GateChecked { Passed: true, Gate: var gate }:
                    open.Remove(gate);
                    waived.Remove(gate);
                    break;
                case GateChecked { Gate: var gate }:
                    open.Add(gate);
                    break;
                case HandoverPushedBack { Gaps: var gaps }:
                    open.UnionWith(gaps);
                    waived.ExceptWith(gaps);
                    break;
            }
        }

        open.ExceptWith(waived);
        return open;
    }

    private static bool Is(PersonId? id, PersonFlags flag) => id is { } by && Turn.Roster.Find(by)?.Is(flag) == true;

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static T FromJson<T>(string json) => JsonSerializer.Deserialize<T>(json)!;
}
