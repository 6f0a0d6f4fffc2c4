using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Histories;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Recalling;

/// <summary>An account's owners, then everything that happened in its handovers, the newest first.</summary>
public static class HistoryView
{
    /// <summary>Under which its pages are turned.</summary>
    public const string Pages = "history_pages";

    public static ModalViewDefinition Of(AccountHistory history, int page = 0) =>
        PagedModal.Of($"History: {history.AccountName}", Pages, history.Account.Value, Blocks(history), page);

    private static IEnumerable<Block> Blocks(AccountHistory history) =>
    [
        .. Kit.Sections([$"*{history.AccountName}* · changes of owner so far: {history.OwnerChanges}", .. history.Owners.Select(period => Owner(period, history))]),
        .. history.Entries.IsEmpty ? [Kit.Section($"It has not been handed over with the bot yet.")] : Happened(history),
    ];

    private static Mrkdwn Owner(OwnerPeriod period, AccountHistory history) =>
        $"• *{history.Roster.NameOf(period.Owner)}* {period.Days}, {period.Cause}";

    private static IEnumerable<Block> Happened(AccountHistory history)
    {
        HandoverId? last = null;
        foreach (var entry in history.Entries)
        {
            var title = entry.Handover.Id == last ? Mrkdwn.Empty : Title(entry.Handover, history);
            last = entry.Handover.Id;
            foreach (var block in Kit.Sections([title, .. Lines(entry)]))
                yield return block;
        }
    }

    private static Mrkdwn Title(Handover handover, AccountHistory history)
    {
        var to = handover.NewOwner is { } newOwner ? $" to {history.Roster.NameOf(newOwner)}" : "";
        var from = handover.Owner is { } owner ? history.Roster.NameOf(owner) : "nobody";
        return $"*Handover from {from}{to}, {handover.Status.ToString().ToLowerInvariant()}*\n";
    }

    private static IEnumerable<Mrkdwn> Lines(HistoryEntry entry)
    {
        var pieces = entry.Why is { } why ? LongText.Pieces(why.ReplaceLineEndings(" ")) : [];
        return
        [
            $"*{entry.At:d MMM yyyy, HH:mm} UTC* · {entry.Who}",
            .. LongText.Pieces(entry.What).Select(piece => (Mrkdwn)$"{piece}"),
            .. pieces.Select(piece => (Mrkdwn)$">{piece}"),
            $"_Under {entry.Under}_",
        ];
    }
}
