using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Calls;

namespace HandoverBot.Handovers.Buttons;

/// <summary>A button that acts at once, and the command it stands for; all others open the form of the same id.</summary>
public sealed record ActingButton(string ActionId, Func<HandoverRef, HandoverCommand> Command)
{
    public static IReadOnlyList<ActingButton> All { get; } =
    [
        new(HandoverButtons.Approve, at => new DecidePool(at.Choice ?? "", Note: null)),
        new(HandoverButtons.ChooseCandidate, at => new AssignNewOwner(PersonId.From(at.Choice ?? ""))),
        new(HandoverButtons.ChooseCallTime, at => new ChooseCallTime(ProposedTime.Read(at.Choice))),
        new(HandoverButtons.Accept, _ => new Accept()),
    ];
}
