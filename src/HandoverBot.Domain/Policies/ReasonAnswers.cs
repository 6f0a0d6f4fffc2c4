using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies;

/// <summary>What somebody wrote down for a reason, held against what the policy asks for it.</summary>
/// <param name="Objections">Questions left open, and answers that refuse the reason.</param>
internal sealed record ReasonAnswers(ImmutableArray<AnsweredQuestion> Answered, ImmutableArray<ReasonObjection> Objections)
{
    public static ReasonAnswers Check(Reason reason, ReasonGiven given)
    {
        var answers = given.Answers.ToLookup(answer => answer.QuestionId, StringComparer.Ordinal);
        var answered = new List<AnsweredQuestion>();
        var objections = new List<ReasonObjection>();
        if (reason.Evidence is { } evidence && string.IsNullOrWhiteSpace(given.Evidence))
            objections.Add(new ReasonObjection(ReasonPart.Evidence, QuestionId: null, $"Please answer this: {evidence}"));
        foreach (var question in reason.Questions)
        {
            if (answers[question.Id].FirstOrDefault() is not { } answer || string.IsNullOrWhiteSpace(answer.Words))
                objections.Add(Objection(question, $"Please answer this with yes or no, and say in a sentence how it is: {question.Ask}"));
            else if (answer.Yes != question.Expected && question.Refuses)
                objections.Add(Objection(question, Wording.Sentence(question.Advice)));
            else
                answered.Add(AnsweredBy(answer, question));
        }

        return new ReasonAnswers([.. answered], [.. objections]);
    }

    private static ReasonObjection Objection(ReasonQuestion question, string sentence) =>
        new(ReasonPart.Question, question.Id, sentence);

    private static AnsweredQuestion AnsweredBy(ReasonAnswer answer, ReasonQuestion question) => new(
        question.Id, question.Ask, answer.Yes, answer.Words, answer.Yes == question.Expected ? null : Wording.Sentence(question.Advice));
}
