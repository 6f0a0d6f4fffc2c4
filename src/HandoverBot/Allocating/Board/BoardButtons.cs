namespace HandoverBot.Allocating.Board;

/// <summary>The ids of what can be clicked on the board.</summary>
public static class BoardButtons
{
    public const string Overview = "allocate_overview";
    public const string List = "allocate_list";
    public const string Previous = "allocate_previous";
    public const string Next = "allocate_next";
    public const string Held = "allocate_held";
    public const string FilterPool = "allocate_filter_pool";
    public const string FilterRegion = "allocate_filter_region";
    public const string FilterRole = "allocate_filter_role";
    public const string Approve = "allocate_approve";
    public const string OtherPool = "allocate_other_pool";
    public const string HandOver = "allocate_hand_over";
    public const string Why = "allocate_why";
    public const string Leave = "allocate_leave";
    public const string Return = "allocate_return";
    public const string Many = "allocate_many";
    public const string Top = "allocate_top";
    public const string TopPrevious = "allocate_top_previous";
    public const string TopNext = "allocate_top_next";
}
