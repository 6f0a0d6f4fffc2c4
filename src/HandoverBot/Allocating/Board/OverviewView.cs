using HandoverBot.Domain.Books;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Allocating.Board;

/// <summary>The lists with their counts, and the way into each.</summary>
public static class OverviewView
{
    public static Message Of(OverviewNow now) => Kit.Message(
        now.Lists.Count == 0
            ? "The policy names no lists to work through."
            : $"Allocation: {string.Join(", ", now.Lists.Select(list => $"{list.List.Title.ToLowerInvariant()} {list.Open}"))}.",
        [
            Kit.Header("Allocation"),
            .. now.Lists.Count == 0
                ? [Kit.Section($"The policy {now.Policy.Stamp.Name} names no lists to work through. An admin can name them in `cadence`, `quarterly_review`.")]
                : now.Lists.Select(list => (Block)Kit.Section(
                    Mrkdwn.Lines($"*{list.List.Title}* · *{list.Open}*{(list.Held > 0 ? $" · {list.Held} left for later" : "")}", $"{list.List.About}{Threshold(list.List.List, now)}"),
                    Kit.Button($"Open {list.List.Title.ToLowerInvariant()}", BoardButtons.List, new BoardPlace(list.List).ToString()))),
            .. now.Policy.TopAccounts is { } top && BoardAccess.MaySeeTop(now.Viewer)
                ? [Kit.Section(
                    Mrkdwn.Lines($"*Top accounts* · *{top.Count}*", $"the highest by ARR, which leadership alone decides, with their owner changes"),
                    Kit.Button("Open top accounts", BoardButtons.Top, "0"))]
                : Array.Empty<Block>(),
            .. Behind(now.Behind),
            Kit.Context($"Policy {now.Policy.Stamp.Name} · what nobody decides stays on its list, into the next quarter too"),
        ]);

    /// <summary>Said wherever lists are shown that may miss something.</summary>
    internal static IEnumerable<Block> Behind(int accounts) => accounts == 0
        ? []
        : [Kit.Context($"⏳ {accounts:N0} accounts have changed and are still being looked at; until then the lists may miss some of them.")];

    private static string Threshold(Domain.Policies.Rhythm.ReviewList list, OverviewNow now) =>
        list == Domain.Policies.Rhythm.ReviewList.WithoutOwner ? $" ({Money.Format(now.Policy.OwnerThreshold, now.Policy.Currency)})" : "";
}
