using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;

namespace HandoverBot.Domain.Briefs.Describing;

/// <summary>What was let pass, and what was not.</summary>
internal static class ExceptionLines
{
    public static BriefSection Of(BriefSubject subject) => new(
        "Waivers and push-backs", [.. OrNone("Waived gates", Waivers(subject)), .. OrNone("Push-backs", PushBacks(subject))]);

    private static IEnumerable<BriefLine> Waivers(BriefSubject subject) =>
        from standing in subject.Handover.Gates
        where standing is { Status: GateStatus.Waived, At: not null }
        select subject.Said($"Waived: {standing.Gate.Title().ToLowerInvariant()}", standing.Why, standing.By, standing.At!.Value);

    private static IEnumerable<BriefLine> PushBacks(BriefSubject subject) => subject.Handover.PushBacks.SelectMany((push, index) =>
        push.Answers
            .Select(answer => subject.Said($"Answer to it: {answer.Gap.Title().ToLowerInvariant()}", answer.Words, answer.By, answer.At))
            .Prepend(subject.Said(Title(push, index + 1), push.Note, push.By, push.At)));

    private static string Title(PushedBack push, int number) => push.Gaps.IsEmpty ? $"Push-back {number}" : $"Push-back {number}: {HandoverWords.Gates(push.Gaps)}";

    private static IEnumerable<BriefLine> OrNone(string label, IEnumerable<BriefLine> lines) =>
        lines.DefaultIfEmpty(BriefSubject.Settled(label, "none"));
}
