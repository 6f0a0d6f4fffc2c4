using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Planning;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Books.Planning.Forms;

/// <summary>The specific plan that keeps an account in the book this quarter, although a reason to let it go holds.</summary>
internal static class DocumentForm
{
    /// <summary>Short enough to stand, with its day and its goal, as an answer to the reason's question.</summary>
    private const int LongestWords = 300;
    private const int LongestLink = 500;

    public static ModalViewDefinition Render(ReviewedAccount reviewed, BookReview review, PlanOrigin origin) => PlanForm.Of(
        origin, PlanIds.Document, $"Plan for {reviewed.Account.Name}", "Save the plan",
        [
            Kit.Section(Mrkdwn.Lines(AccountLine.Of(reviewed.Account, review.Policy), $"{string.Join(" ", reviewed.Candidate.Findings)}")),
            Kit.Input("What will you do?", nameof(PlanPart.What), Kit.TextInput(Entries.Action, multiline: true, maxLength: LongestWords)),
            Kit.Input(
                "By when?", nameof(PlanPart.By), Kit.Date(Entries.Action),
                hint: $"Within {review.Quarter}, which ends on {HandoverWords.Day(review.Quarter.End)}. The plan counts for this quarter alone."),
            Kit.Input(
                "Which ARR do you expect then?", nameof(PlanPart.ExpectedArr), Kit.TextInput(Entries.Action, maxLength: 30), hint: $"In {review.Policy.Currency}, such as 25000 or 25k."),
            Kit.Input("Where is it written down?", nameof(PlanPart.Link), Kit.TextInput(Entries.Action, placeholder: "https://…", maxLength: LongestLink), optional: true),
        ]);

    public static PlanningCommand Read(ViewState values, PlanRef at) => new DocumentPlan(
        at.QuarterStart, at.Account!.Value, values.Text(nameof(PlanPart.What)) ?? "", values.Day(nameof(PlanPart.By)),
        AmountEntry.Read(values.Text(nameof(PlanPart.ExpectedArr))), values.Text(nameof(PlanPart.Link)));
}
