namespace HandoverBot.Domain.Briefs.Describing;

/// <summary>Why the account leaves, in its owner's words.</summary>
internal static class ReasonLines
{
    public static BriefSection Of(BriefSubject subject) => new("Why it changes hands", [.. Lines(subject)]);

    private static IEnumerable<BriefLine> Lines(BriefSubject subject)
    {
        var handover = subject.Handover;
        yield return Said("Reason", subject.Policy.Reason(handover.ReasonId)?.Label ?? handover.ReasonId) with { IsHeadline = true };
        if (handover.Evidence.Length > 0)
            yield return Said("What supports it", handover.Evidence);
        foreach (var answer in handover.Answers)
        {
            yield return Said(answer.Ask, $"{(answer.Yes ? "Yes" : "No")}. {answer.Words}");
            if (answer.Warning is { } warning)
                yield return Said("Which speaks against it", warning);
        }

        BriefLine Said(string label, string value) => subject.Said(label, value, handover.ProposedBy, handover.ProposedAt);
    }
}
