using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers;

/// <summary>Why an account leaves, in its owner's words.</summary>
public static class ReasonView
{
    public static Mrkdwn Of(HandoverNow now)
    {
        var handover = now.Handover;
        var label = now.Policy.Reason(handover.ReasonId)?.Label ?? handover.ReasonId;
        return Mrkdwn.Lines(
            $"*{now.NameOf(handover.ProposedBy)} proposed this:* {label}",
            handover.ReasonFindings.IsEmpty ? Mrkdwn.Empty : $"{string.Join(" ", handover.ReasonFindings)}",
            handover.Evidence.Length == 0 ? Mrkdwn.Empty : $">{handover.Evidence.ReplaceLineEndings(" ")}");
    }
}
