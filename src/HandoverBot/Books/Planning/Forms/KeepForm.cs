using HandoverBot.Domain.Planning;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Books.Planning.Forms;

/// <summary>Why an account that could leave stays, and until when.</summary>
internal static class KeepForm
{
    /// <summary>Short enough to be read in a list.</summary>
    private const int LongestWords = 500;

    public static ModalViewDefinition Render(ReviewedAccount reviewed, BookReview review, PlanOrigin origin) => PlanForm.Of(
        origin, PlanIds.Keep, $"Keep {reviewed.Account.Name}", "Keep it",
        [
            Kit.Section(Mrkdwn.Lines(AccountLine.Of(reviewed.Account, review.Policy), $"{string.Join(" ", reviewed.Candidate.Findings)}")),
            Kit.Input(
                "Keep it until", nameof(PlanPart.Until), Kit.Date(Entries.Action),
                hint: "It is suggested again on that day, or as soon as its facts change."),
            Kit.Input("Why does it stay?", nameof(PlanPart.Because), Kit.TextInput(Entries.Action, multiline: true, maxLength: LongestWords)),
        ]);

    public static PlanningCommand Read(ViewState values, PlanRef at) => new KeepAccount(
        at.QuarterStart, at.Account!.Value, values.Day(nameof(PlanPart.Until)), values.Text(nameof(PlanPart.Because)) ?? "");
}
