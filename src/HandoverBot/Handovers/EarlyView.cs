using HandoverBot.Domain.Handovers;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Handovers;

/// <summary>What it means that the new owner comes in before the deal has landed.</summary>
public static class EarlyView
{
    /// <summary>Empty for handovers of landed accounts, and when it is over.</summary>
    public static IEnumerable<Block> Of(HandoverNow now) => now.Handover is { IsEarly: true, IsLive: true }
        ? [Kit.Section(Mrkdwn.Lines(
            $"*Early introduction:* {NewOwner(now)} comes in for the relationship only. The deal, and the credit for it, stay with {now.NameOf(now.Handover.Owner)}.",
            $"{now.Handover.AccountName} changes hands once the deal is closed won and every gate is clear{Waiting(now)}. If the deal is lost, the handover is withdrawn.",
            Met(now)))]
        : [];

    private static string NewOwner(HandoverNow now) =>
        now.Handover.NewOwner is null ? "the new owner" : now.NameOf(now.Handover.NewOwner);

    /// <summary>The usual wait, which most such handovers are spared; by the transition that applies once the pool is known.</summary>
    private static string Waiting(HandoverNow now)
    {
        var (from, to) = (now.Handover.Owner is { } owner ? now.Roster.Find(owner)?.Role : null, now.Policy.Pool(now.Handover.Pool ?? "")?.Role);
        var waits = now.Policy.Transitions.Where(move => move.From == from && (to is null || move.To == to)).Select(move => move.Wait);
        return waits.OrderBy(wait => wait?.NotIf is null).FirstOrDefault() switch
        {
            { NotIf: not null, Months: > 0 and var months } => $", without waiting the usual {months} months",
            { Months: > 0 and var months } => $" and the usual {months} months have passed",
            _ => "",
        };
    }

    private static Mrkdwn Met(HandoverNow now) => now.Handover.MetEarlyAt is { } at
        ? (Mrkdwn)$"*Introduced:* {HandoverWords.Day(now.Policy.Fiscal.DayOf(at))}{(now.Handover.IntroducedWhere is { } where ? $", {where}" : "")}"
        : $"*Introduced:* not yet; the time for it is the evaluation wrap-up, when the technical win is confirmed";
}
