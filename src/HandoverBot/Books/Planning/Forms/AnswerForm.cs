using HandoverBot.Domain.Planning;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Books.Planning.Forms;

/// <summary>What a lead says to a finished plan. The verdict is the button that opened it.</summary>
internal static class AnswerForm
{
    private const int LongestNote = 1000;

    public static ModalViewDefinition Render(BookReview review, PlanVerdict verdict, PlanOrigin origin) => PlanForm.Of(
        origin, verdict == PlanVerdict.LooksGood ? PlanIds.LooksGood : PlanIds.TalkToMe, PlanWords.Verdict(verdict), "Send",
        [
            Kit.Section(Mrkdwn.Lines(
                $"*{review.Book.Owner.Name}, {review.Quarter}*",
                review.Now.Summary is { } summary ? $"{PlanWords.Counts(summary, review.Policy.Currency)}" : Mrkdwn.Empty)),
            Kit.Input(
                verdict == PlanVerdict.LooksGood ? "A note" : "What do you want to talk about?", nameof(PlanPart.Note),
                Kit.TextInput(Entries.Action, multiline: true, maxLength: LongestNote), optional: verdict == PlanVerdict.LooksGood,
                hint: $"{review.Book.Owner.Name} gets it as a direct message."),
        ]);

    public static PlanningCommand Read(ViewState values, PlanRef at, PlanVerdict verdict) =>
        new AnswerPlan(at.QuarterStart, verdict, values.Text(nameof(PlanPart.Note)) ?? "");
}
