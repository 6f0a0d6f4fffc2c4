using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers;

/// <summary>How a gate reads wherever it is shown.</summary>
public static class GateLines
{
    public static Mrkdwn Of(Handover handover) => Mrkdwn.Lines(handover.Gates.Select(Of));

    public static Mrkdwn Of(GateStanding standing) => standing.Status switch
    {
        GateStatus.Open => $"⬜ *{standing.Gate.Title()}* · open · {standing.Why}",
        GateStatus.Waived => $"➖ *{standing.Gate.Title()}* · waived · {standing.Why}",
        _ => $"✅ *{standing.Gate.Title()}* · clear · {standing.Why}",
    };
}
