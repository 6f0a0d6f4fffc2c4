using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Handovers;

/// <summary>Says that a running handover keeps its policy though a newer one would decide otherwise.</summary>
public static class DriftView
{
    public static IEnumerable<Block> Of(HandoverNow now) => now.Drift.IsEmpty
        ? []
        :
        [
            Kit.Section(Mrkdwn.Lines(
                $"*The policy in force has changed.* This handover keeps {now.Policy.Stamp}; by {now.InForce.Stamp}:",
                Mrkdwn.Lines(now.Drift.Select(sentence => (Mrkdwn)$"• {sentence}")))),
        ];
}
