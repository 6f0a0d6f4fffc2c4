namespace HandoverBot.Domain.Checklists;

/// <summary>How marks read in exports and histories.</summary>
public static class MarkWords
{
    public static string Of(ChecklistMark mark) => mark switch
    {
        ChecklistMark.Done => "done",
        ChecklistMark.NotApplicable => "not applicable",
        _ => "open again",
    };
}
