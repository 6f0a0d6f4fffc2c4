using System.Globalization;

using HandoverBot.Domain.Gates;

namespace HandoverBot.Domain.Briefs.Describing;

/// <summary>How the account does, by its figures and by its owner's word.</summary>
internal static class HealthLines
{
    private static readonly (Gate Gate, string Label)[] Words = [(Gate.Healthy, "Is it healthy?"), (Gate.RightSized, "Does it pay only for what it needs?")];

    public static BriefSection Of(BriefSubject subject) => new(
        "Health",
        [
            subject.Told("Health score, 0 to 10", subject.Account.Health?.ToString(CultureInfo.InvariantCulture)) with { IsHeadline = true },
            subject.Told("Active users in the past month", subject.Account.ActiveUsers?.ToString(CultureInfo.InvariantCulture)),
            .. Words.Where(asked => subject.Handover.Standing(asked.Gate) is not null).Select(asked => Word(asked.Gate, asked.Label, subject)),
        ]);

    private static BriefLine Word(Gate gate, string label, BriefSubject subject) => subject.Handover.Standing(gate) switch
    {
        { Status: GateStatus.Passed, At: { } at } said => subject.Said(label, $"Yes. {said.Why}", said.By, at),
        { Status: GateStatus.Open, At: { } at } said => subject.Said(label, $"Not yet. {said.Why}", said.By, at),
        { Status: GateStatus.Waived, At: { } at } waiver => subject.Said(label, "Waived, see below", waiver.By, at),
        _ => subject.Unsaid(label),
    };
}
