using HandoverBot.Allocating.Board;
using HandoverBot.Allocations;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Allocating.Deciding;

/// <summary>Sends an account to a pool that the policy does not recommend, or where it recommends none.</summary>
public static class PoolForm
{
    public const string Id = "allocate_pool";
    public const string Pool = "Pool";
    public const string Note = "Why this pool";

    public static ModalViewDefinition Render(BoardErrand errand, AllocationItem item, BoardNow now)
    {
        var account = (AccountItem)item;
        var pools = now.Policy.Pools.Where(pool => now.Roster.TakersIn(pool, account.Account.Owner).Any()).Take(SlackLimits.SelectOptions).ToList();
        var about = Kit.Section(Mrkdwn.Lines($"*{account.Account.Name}*", $"{account.Recommendation.Because}"));
        return pools.Count == 0
            ? Modal.Notice("Choose the pool", about, Kit.Section($"Nobody works in any pool who could take it over. An admin can add people to the roster."))
            : Kit.Modal(
                "Choose the pool", Id,
                [
                    about,
                    Kit.Input("Pool", Pool, Kit.Select(Entries.Action, "Choose a pool", [.. pools.Select(pool => Kit.Option(pool.Name, $"{now.Policy.Pools.IndexOf(pool)}"))])),
                    Kit.Input(
                        "Why this pool", Note, Kit.TextInput(Entries.Action, multiline: true), optional: true,
                        hint: "Needed where the policy recommends another one; it is kept with the decision."),
                ],
                submit: "Decide", privateMetadata: errand.ToString());
    }
}
