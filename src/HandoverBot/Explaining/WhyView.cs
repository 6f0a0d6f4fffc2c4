using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers.Forms;
using HandoverBot.Handovers.Why;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Explaining;

/// <summary>The rule that fired and those that did not, the facts with their source and age, and the policy.</summary>
public static class WhyView
{
    /// <summary>So many stay well below what a section of text may hold.</summary>
    private const int LinesASection = 5;

    public static ModalViewDefinition Of(WhyNow why) => Modal.Notice(
        $"Why? {why.Explanation.Account.Name}",
        [
            Kit.Section(Decided(why)),
            .. Drift(why),
            .. List("Where it should go", Where(why)),
            .. List("The rules, in order", why.Explanation.Rules.Select(Rule)),
            .. List("When", [ExplanationWords.When(why.Explanation), .. why.Explanation.Timing.Findings]),
            .. why.Decision is null ? List("Reasons for a handover", why.Explanation.Reasons.Select(Reason)) : [],
            .. List("Gates", why.Explanation.Gates.Select(Gate)),
            .. List(IsPast(why) ? $"The facts, as they stood on {HandoverWords.Day(why.Explanation.Facts.Today)}" : "The facts", Facts(why)),
            .. List("Not known", why.Explanation.Unknown.Select(id => (Mrkdwn)$"• {ExplanationWords.Missing(id)}")),
            Kit.Context($"Policy {why.Policy.Stamp}, in effect from {HandoverWords.Day(why.Policy.EffectiveFrom)}"),
        ]);

    private static Mrkdwn Decided(WhyNow why)
    {
        if (why.Decision is not { } decision)
            return $"*{why.Explanation.Account.Name}* is not being handed over. This is what the policy says of it today.";
        var by = decision.Recorded.By is { } id ? why.Roster.NameOf(id) : "the policy";
        var on = HandoverWords.Day(why.Policy.Fiscal.DayOf(decision.Recorded.At));
        return Mrkdwn.Lines(
            decision.Applied switch
            {
                PoolDecided e => $"*{by} decided for {e.Pool}* on {on}.",
                PoolVoted e => $"*{by} voted for {e.Pool}* on {on}.",
                _ => $"*{by} proposed it* on {on}; nobody has decided yet.",
            },
            Note(decision.Applied) is { } note ? $">{note.ReplaceLineEndings(" ")}" : Mrkdwn.Empty,
            $"{HandoverWords.Now(decision.Handover, why.Roster)}",
            decision.AreFactsKept ? Mrkdwn.Empty : (Mrkdwn)$"_The facts of that day were not kept. What follows is by the facts of today; back then it said: {decision.Applied.Recommendation.Because}_");
    }

    private static string? Note(PolicyApplied applied) => applied switch
    {
        PoolDecided e => e.Note,
        PoolVoted e => e.Note,
        _ => null,
    };

    private static IEnumerable<Block> Drift(WhyNow why) => why.Drift.IsEmpty
        ? []
        : List($"The policy in force now, {why.InForce}, would decide otherwise", why.Drift.Select(sentence => (Mrkdwn)$"• {sentence}"));

    private static IEnumerable<Mrkdwn> Where(WhyNow why)
    {
        var explanation = why.Explanation;
        yield return $"*{ExplanationWords.Where(explanation.Recommendation)}*";
        yield return $"{explanation.Recommendation.Because}";
        foreach (var finding in explanation.Recommendation.Findings.Concat(explanation.Moves))
            yield return $"• {finding}";
        // Where the region settles the pool, the findings have the counts already.
        var users = $"{UserCounts.Of(explanation.Account)}";
        if (!explanation.Recommendation.Findings.Any(finding => finding.Contains(users, StringComparison.OrdinalIgnoreCase)))
            yield return $"• {char.ToUpperInvariant(users[0])}{users[1..]}.";
        yield return $"{explanation.Decider.Sentence}";
    }

    private static Mrkdwn Rule(RuleTrial trial) => Mrkdwn.Lines(
        trial.Outcome == RuleOutcome.Fired
            ? $"*`{trial.Rule.Id}` → {trial.Rule.Role}, {ExplanationWords.Outcome(trial)}*"
            : (Mrkdwn)$"`{trial.Rule.Id}` → {trial.Rule.Role}, {ExplanationWords.Outcome(trial)}",
        $"{ExplanationWords.Found(trial)}");

    private static Mrkdwn Reason(ReasonStanding standing) =>
        $"{(standing.IsAllowed ? "✅" : "✖️")} *{standing.Reason.Label}* · {(standing.IsAllowed ? "would do" : "would not do")} · {standing.Why}";

    private static Mrkdwn Gate(GateOutlook gate) =>
        $"*{gate.Gate.Title()}* · {gate.State.ToString().ToLowerInvariant()} · {gate.Why} ({ExplanationWords.Waivers(gate.WaivableBy)})";

    private static IEnumerable<Mrkdwn> Facts(WhyNow why) => FactLine.OfEach(why.Explanation.Facts, why.Policy).Select(line =>
    {
        var origin = line.Origin(why.Explanation.Facts.Today, IsPast(why), why.Policy.Fiscal.DayOf);
        return (Mrkdwn)$"• {line.Label}: *{line.Value ?? "not known"}* – {origin}";
    });

    private static bool IsPast(WhyNow why) => why.Explanation.Facts.Today < why.Today;

    private static IEnumerable<Block> List(string title, IEnumerable<string> lines) => List(title, lines.Select(line => (Mrkdwn)$"{line}"));

    private static IEnumerable<Block> List(string title, IEnumerable<Mrkdwn> lines) => lines
        .Chunk(LinesASection)
        .Select((chunk, index) => (Block)Kit.Section(Mrkdwn.Lines(index == 0 ? [$"*{title}*", .. chunk] : chunk)));
}
