using HandoverBot.Allocations;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Allocating.Deciding;

/// <summary>Takes a line off its list for a while: looked at, and left as it is.</summary>
public static class LeaveForm
{
    public const string Id = "allocate_leave_form";
    public const string Until = "Left until";
    public const string Why = "Why left";

    private const int Longest = 300;

    /// <param name="usual">The day it is left until where nobody chooses another.</param>
    public static ModalViewDefinition Render(BoardErrand errand, AllocationItem item, DateOnly usual) => Kit.Modal(
        "Leave for now", Id,
        [
            Kit.Section($"*{item.Line.Name}* stays as it is, and off this list, until the day you choose. Everybody who looks at what was left sees your reason."),
            Kit.Input("Until", Until, Kit.Date(Entries.Action, usual), optional: true, hint: $"Without a day: until the quarter ends, on {HandoverWords.Day(usual)}."),
            Kit.Input("Why", Why, Kit.TextInput(Entries.Action, multiline: true, maxLength: Longest)),
        ],
        submit: "Leave", privateMetadata: errand.ToString());
}
