using HandoverBot.Domain.Checklists;

namespace HandoverBot.Commands.Exporting;

internal static class MarkWords
{
    public static string Of(ChecklistMark mark) => mark switch
    {
        ChecklistMark.Done => "done",
        ChecklistMark.NotApplicable => "not applicable",
        _ => "open again",
    };
}
