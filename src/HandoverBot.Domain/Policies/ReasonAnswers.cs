using System.Collections.Immutable;

namespace HandoverBot.Domain.Policies;

/// <summary>What somebody wrote down for a reason, held against what the policy asks for it.</summary>
/// <param name="Objections">Questions left open, and answers that refuse the reason.</param>
/// <param name="Warnings">Answers that speak against it.</param>
internal sealed record ReasonAnswers(ImmutableArray<string> Objections, ImmutableArray<string> Warnings)
{
    public static ReasonAnswers Check(Reason reason, ReasonGiven given)
    {
        var answers = given.Answers.ToLookup(answer => answer.QuestionId, StringComparer.Ordinal);
        var objections = new List<string>();
        var warnings = new List<string>();
        if (reason.Evidence is { } evidence && string.IsNullOrWhiteSpace(given.Evidence))
            objections.Add($"Please answer this: {evidence}");
        foreach (var question in reason.Questions)
        {
            if (answers[question.Id].FirstOrDefault() is not { } answer || string.IsNullOrWhiteSpace(answer.Words))
                objections.Add($"Please answer this with yes or no, and say in a sentence how it is: {question.Ask}");
            else if (answer.Yes != question.Expected)
                (question.Refuses ? objections : warnings).Add($"{question.Ask} {(answer.Yes ? "Yes" : "No")}. {question.Advice}");
        }

        return new ReasonAnswers([.. objections], [.. warnings]);
    }
}
