using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Briefs.Describing;

/// <summary>What the customer pays for and how far each of it is set up, every gap by name.</summary>
internal static class OnboardingLines
{
    private const string Checklist = "onboarding checklist";

    public static BriefSection Of(BriefSubject subject) => new("Products and onboarding", [.. Lines(subject)]);

    private static IEnumerable<BriefLine> Lines(BriefSubject subject)
    {
        yield return subject.Told("Pays for", FactLine.OfEach(subject.Facts, subject.Policy).Single(line => line.Fact == Fact.Products).Value) with { IsHeadline = true };
        foreach (var group in subject.Handover.Checklist.Lines.GroupBy(line => line.Item.Group))
        {
            yield return Progress(group.Key, [.. group], subject);
            foreach (var line in group.Where(line => line.Mark != ChecklistMark.Done))
                yield return Gap(line, subject);
        }
    }

    private static BriefLine Progress(string group, ChecklistLine[] lines, BriefSubject subject)
    {
        var progress = $"{lines.Count(line => line.IsSettled)} of {lines.Length} settled";
        return lines.Where(line => line.At is not null).MaxBy(line => line.At) is { At: { } at } last
            ? subject.Said(group, progress, last.By, at)
            : new BriefLine(group, progress, Checklist, subject.AgeOf(subject.Handover.ProposedAt));
    }

    private static BriefLine Gap(ChecklistLine line, BriefSubject subject) => line switch
    {
        { IsSettled: true, At: { } at } => subject.Said($"Does not apply: {line.Item.Text}", line.Note ?? "no reason given", line.By, at),
        { At: { } at } => subject.Said("Gap", line.Item.Text, line.By, at),
        _ => new BriefLine("Gap", line.Item.Text, Checklist, subject.AgeOf(subject.Handover.ProposedAt)),
    };
}
