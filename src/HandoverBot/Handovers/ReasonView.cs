using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Handovers;

/// <summary>Why an account leaves, or gets an owner, in the words of who proposed it, with what they answered to the reason's questions and what comes of it.</summary>
public static class ReasonView
{
    /// <summary>So many answers fit into one section at their longest.</summary>
    private const int AnswersInSection = 3;

    public static IEnumerable<Block> Of(HandoverNow now)
    {
        var handover = now.Handover;
        var label = now.Policy.Reason(handover.ReasonId)?.Label ?? handover.ReasonId;
        yield return Kit.Section(Mrkdwn.Lines(
            $"*{now.NameOf(handover.ProposedBy)} proposed this:* {label}",
            handover.ReasonFindings.IsEmpty ? Mrkdwn.Empty : $"{string.Join(" ", handover.ReasonFindings)}",
            handover.Evidence.Length == 0 ? Mrkdwn.Empty : $">{handover.Evidence.ReplaceLineEndings(" ")}"));
        foreach (var answers in handover.Answers.Chunk(AnswersInSection))
            yield return Kit.Section(Mrkdwn.Lines(answers.Select(Answered)));
        foreach (var block in EarlyView.Of(now))
            yield return block;
    }

    /// <summary>What speaks against the handover by its owner's own answers.</summary>
    public static IEnumerable<Block> Warnings(Handover handover) =>
        handover.Warnings.Select(warning => Kit.Context(Warning(warning)));

    private static Mrkdwn Answered(AnsweredQuestion answer) => Mrkdwn.Lines(
        $"• {answer.Ask} *{(answer.Yes ? "Yes" : "No")}.* {answer.Words.ReplaceLineEndings(" ")}",
        answer.Warning is { } warning ? Warning(warning) : Mrkdwn.Empty);

    private static Mrkdwn Warning(string warning) => $"⚠️ {warning}";
}
