using HandoverBot.Domain.Handovers;
using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers;

/// <summary>Until when the customer is introduced to the new owner, and where they were.</summary>
public static class IntroductionView
{
    public static Mrkdwn Of(HandoverNow now)
    {
        if (Overdue(now) is { IsEmpty: false } overdue)
            return overdue;
        if (IntroductionTerm.DueOn(now.Handover, now.Roster, now.Policy) is { } due)
            return $"*Introduction:* due on {HandoverWords.Weekday(due)}";
        return now.Handover is { Status: HandoverStatus.Introduced or HandoverStatus.Completed, IntroducedWhere: { } where, MetEarlyAt: null }
            ? $"*Introduced:* {Place(where)}"
            : Mrkdwn.Empty;
    }

    /// <summary>Empty where it is not late.</summary>
    public static Mrkdwn Overdue(HandoverNow now) => IntroductionTerm.DaysLate(now.Handover, now.Roster, now.Policy, now.Instant) switch
    {
        0 => Mrkdwn.Empty,
        1 => $"⚠️ *Introduction overdue:* it was due on {Due(now)}, 1 working day ago",
        var late => $"⚠️ *Introduction overdue:* it was due on {Due(now)}, {late} working days ago",
    };

    private static string Due(HandoverNow now) => HandoverWords.Weekday(IntroductionTerm.DueOn(now.Handover, now.Roster, now.Policy)!.Value);

    private static Mrkdwn Place(string where) => WebLink.Secure(where) is { } link ? $"{link}" : (Mrkdwn)$"{where}";
}
