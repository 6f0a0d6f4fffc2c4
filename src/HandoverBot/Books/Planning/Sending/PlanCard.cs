using System.Collections.Immutable;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Domain.Policies;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Books.Planning.Sending;

/// <summary>A finished plan for whoever reads it: what it comes to, what was said to it, and the buttons to answer.</summary>
public static class PlanCard
{
    /// <summary>Of each kind; all of them are behind the button.</summary>
    private const int LinesShown = 5;
    private const int WordsLength = 200;

    public static Message Of(Person owner, QuarterPlan plan, Policy policy, Roster roster)
    {
        var at = new PlanRef(owner.Id, plan.Quarter.Start, Page: null);
        var title = $"{owner.Name}'s plan for {plan.Quarter}";
        if (plan is not { Summary: { } summary, FinishedAt: { } finished })
        {
            return Kit.Message(
                $"{title}: {owner.Name} is planning again.",
                [
                    Kit.Header(title),
                    Kit.Section($"{owner.Name} is planning again. This message says when they have finished."),
                    Kit.Actions([See(at)]),
                ]);
        }

        var counts = PlanWords.Counts(summary, policy.Currency);
        return Kit.Message(
            $"{title}: finished. {counts}",
            [
                Kit.Header(title),
                Kit.Section(Mrkdwn.Lines($"*{counts}*", $"Finished on {HandoverWords.Day(policy.Fiscal.DayOf(finished))}.", ReplyView.Of(plan.Reply, roster))),
                .. Lines("Flagged for handover", summary.Flagged),
                .. Lines("Kept", summary.Kept),
                .. Lines("Planned", summary.Planned),
                .. Lines("Could leave, and nothing was decided", summary.Undecided),
                Kit.Actions([See(at), .. ReplyView.Buttons(at)]),
            ]);
    }

    private static Button See(PlanRef at) => Kit.Button("See the plan", PlanIds.See, at.ToString());

    private static IEnumerable<Block> Lines(string title, ImmutableArray<PlanLine> lines)
    {
        if (lines.IsEmpty)
            yield break;
        var more = lines.Length - LinesShown;
        yield return Kit.Section(Mrkdwn.Lines(
        [
            $"*{title}*",
            .. lines.Take(LinesShown).Select(line => (Mrkdwn)$"• *{line.AccountName}* · {line.Words.ReplaceLineEndings(" ").Truncate(WordsLength)}"),
            more > 0 ? $"and {more} more, in the plan" : Mrkdwn.Empty,
        ]));
    }
}
