using System.Globalization;

using HandoverBot.Allocating.Board;
using HandoverBot.Allocations;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Allocating.Deciding;

/// <summary>Approves what the policy recommends for several accounts of a page at once.</summary>
public static class ManyForm
{
    public const string Id = "allocate_many_form";
    public const string Ticked = "Approve for";

    /// <summary>The rows that can be approved, ticked one by one.</summary>
    public static ModalViewDefinition Render(BoardNow now, string? responseUrl)
    {
        var items = now.Items.OfType<AccountItem>().Where(item => BoardApproval.Of(item, now) is not null).Take(SlackLimits.GroupOptions).ToList();
        if (items.Count == 0)
            return Modal.Notice("Decide several", Kit.Section($"Nothing on this page can be approved with one click any more."));
        var errand = new BoardErrand(now.Place, responseUrl, [.. items.Select(item => BoardRow.Of(now.Place, item))]).Fitting();
        return Kit.Modal(
            "Decide several", Id,
            [
                Kit.Section($"Each ticked account goes to the pool that the policy recommends. One that cannot be decided does not hold up the others."),
                Kit.Input(
                    "Approve the recommendation for", Ticked,
                    Kit.Checkboxes(
                        Entries.Action,
                        [
                            .. errand.Rows.Select((row, index) => Kit.Option(
                                $"{items[index].Account.Name} → {row.Pool}", index.ToString(CultureInfo.InvariantCulture), items[index].Recommendation.Because)),
                        ])),
            ],
            submit: "Approve", privateMetadata: errand.ToString());
    }
}
