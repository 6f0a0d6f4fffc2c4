using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers;

/// <summary>The handover call, and that there is none. It is nobody's gate, so it is said wherever somebody may go on without it.</summary>
public static class CallView
{
    /// <param name="viewer">Who reads it; null where several do.</param>
    public static Mrkdwn Of(HandoverNow now, PersonId? viewer)
    {
        var handover = now.Handover;
        var owner = now.NameOf(handover.Owner);
        return handover switch
        {
            { Owner: null } => Mrkdwn.Empty,
            { CallOn: { } day } => $"*Handover call:* {HandoverWords.Day(day)} with {(viewer == handover.Owner ? now.NameOf(handover.NewOwner) : owner)}",
            { Status: HandoverStatus.Accepted or HandoverStatus.Introduced or HandoverStatus.Completed } => $"*Handover call:* none was booked",
            { Status: not (HandoverStatus.Preparing or HandoverStatus.Ready) } => Mrkdwn.Empty,
            _ when viewer == handover.Owner => $"*Handover call:* not booked yet; give its day with the account plan, and walk {now.NameOf(handover.NewOwner)} through the plan in it",
            _ => $"*Handover call:* not booked yet; {owner} books it{(handover.Standing(Gate.AccountPlan) is null ? "" : ". Without it, you may push back on the account plan")}",
        };
    }
}
