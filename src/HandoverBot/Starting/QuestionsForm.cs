using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Starting;

/// <summary>What the policy asks for the reason that was chosen, in the same modal. Asked only where the facts bear the reason out.</summary>
public static class QuestionsForm
{
    public const string Id = "answer_reason";
    public const string Evidence = "Evidence asked for";

    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>Short enough for all answers to be read on a card.</summary>
    private const int LongestAnswer = 500;

    /// <param name="evidence">What was written beside the reason already.</param>
    /// <param name="known">What was written elsewhere already and answers a question.</param>
    public static ModalViewDefinition Render(
        Account account, Policy policy, Reason reason, string position, string evidence, IReadOnlyList<ReasonAnswer> known) => new()
        {
            CallbackId = Id,
            PrivateMetadata = new ReasonRef(account.Id, reason.Id).ToString(),
            Title = $"Hand over {account.Name}".Truncate(SlackLimits.ViewTitle),
            Submit = "Save and continue",
            Close = "Close",
            Blocks = [.. Blocks(account, policy, reason, position, evidence, known)],
        };

    /// <summary>
    /// What was entered, or was known before and left as it stood; a question without a yes or no is left out, and the domain
    /// then asks for it.
    /// </summary>
    public static Propose Read(ViewState values, Reason reason, IReadOnlyList<ReasonAnswer> known) => new(reason.Id, values.Text(Evidence) ?? "")
    {
        Answers =
        [
            .. from question in reason.Questions
               let before = known.FirstOrDefault(each => each.QuestionId == question.Id)
               let answer = values.Radio(Answer(question.Id)) ?? Choice(before)
               where answer is not null
               select new ReasonAnswer(question.Id, answer == Yes, values.Text(Words(question.Id)) ?? before?.Words ?? ""),
        ],
    };

    /// <summary>The field at which an objection stands; the first where it is about the reason itself.</summary>
    public static string FieldOf(ReasonObjection objection, ViewState values) => objection.About switch
    {
        ReasonPart.Question when values.Radio(Answer(objection.QuestionId!)) is not null && values.Text(Words(objection.QuestionId!)) is null =>
            Words(objection.QuestionId!),
        ReasonPart.Question => Answer(objection.QuestionId!),
        _ => Evidence,
    };

    private static IEnumerable<Block> Blocks(
        Account account, Policy policy, Reason reason, string position, string evidence, IReadOnlyList<ReasonAnswer> known)
    {
        yield return Kit.Context($"{position} · *{reason.Label}*");
        yield return Kit.Section(Mrkdwn.Lines($"*{account.Name}*", AccountFactsView.Of(account, policy)));
        foreach (var question in reason.Questions)
        {
            var before = known.FirstOrDefault(each => each.QuestionId == question.Id);
            yield return Kit.Input(
                question.Ask, Answer(question.Id), Kit.Radio(Entries.Action, [Kit.Option("Yes", Yes), Kit.Option("No", No)], Choice(before)));
            yield return Kit.Input(
                "What makes you say so?", Words(question.Id), Kit.TextInput(Entries.Action, before?.Words, maxLength: LongestAnswer),
                hint: before is null ? null : "From your plan for this quarter. Where it no longer holds, take it back in /mybook plan.");
        }

        yield return Kit.Input(
            reason.Evidence ?? ReasonForm.EvidenceLabel, Evidence, Kit.TextInput(Entries.Action, evidence, multiline: true),
            optional: reason.Evidence is null);
        yield return Kit.Context($"The people who decide read all of this first.");
    }

    private static string? Choice(ReasonAnswer? answer) => answer switch
    {
        null => null,
        { Yes: true } => Yes,
        _ => No,
    };

    private static string Answer(string questionId) => $"{questionId}: yes or no";

    private static string Words(string questionId) => $"{questionId}: how it is";
}
