using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers;

/// <summary>How a gate reads wherever it is shown.</summary>
public static class GateLines
{
    public static Mrkdwn Of(HandoverNow now) => Mrkdwn.Lines(now.Handover.Gates.Select(standing => Of(standing, now)));

    public static Mrkdwn Of(GateStanding standing, HandoverNow now) => standing.Status switch
    {
        GateStatus.Open => $"⬜ *{standing.Gate.Title()}* · open · {standing.Why}",
        GateStatus.Waived => $"➖ *{standing.Gate.Title()}* · {HandoverWords.Waived(standing, now.Roster, now.Policy)}",
        _ => $"✅ *{standing.Gate.Title()}* · clear · {standing.Why}",
    };
}
