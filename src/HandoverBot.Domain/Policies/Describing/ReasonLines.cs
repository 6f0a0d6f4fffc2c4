namespace HandoverBot.Domain.Policies.Describing;

/// <summary>The grounds for a handover, and those that are answered with advice.</summary>
internal static class ReasonLines
{
    public static IEnumerable<string> OfAllowed(Policy policy) => policy.Reasons.Where(reason => reason.Allowed).SelectMany(Of);

    public static IEnumerable<string> OfRefused(Policy policy) => policy.Reasons.Where(reason => !reason.Allowed).SelectMany(Of);

    private static IEnumerable<string> Of(Reason reason)
    {
        var givenBy = reason.FromRoles.IsEmpty ? "" : $", for accounts of {Wording.Or(reason.FromRoles)}";
        yield return $"{reason.Label} ({reason.Id}){givenBy}{(reason.Early ? ", before the deal has landed" : "")}";
        if (reason.When is { } when)
            yield return $"  Only if: {when.Words}";
        if (reason.Evidence is { } question)
            yield return $"  To answer: {question}";
        foreach (var asked in reason.Questions)
        {
            yield return $"  Asked: {asked.Ask}";
            yield return $"    {(asked.Expected ? "No" : "Yes")} {(asked.Refuses ? "refuses it" : "warns")}: {asked.Advice}";
        }

        if (reason.Advice is { } advice)
            yield return $"  Instead: {advice}";
    }
}
