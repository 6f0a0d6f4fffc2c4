namespace HandoverBot.Books.Planning;

/// <summary>What the buttons and forms of plans are called.</summary>
public static class PlanIds
{
    public const string Flag = "plan_flag";
    public const string Keep = "plan_keep";
    public const string Document = "plan_document";
    public const string Reconsider = "plan_reconsider";
    public const string Finish = "plan_finish";
    public const string Reopen = "plan_reopen";

    public const string PreviousPage = "plan_page_previous";
    public const string NextPage = "plan_page_next";
    public const string LookAgain = "plan_page_again";

    /// <summary>Shows a plan in a modal.</summary>
    public const string See = "plan_see";

    public const string SeePages = "plan_see_pages";

    public const string LooksGood = "plan_looks_good";
    public const string TalkToMe = "plan_talk_to_me";

    public const string TeamPreviousPage = "plan_team_previous";
    public const string TeamNextPage = "plan_team_next";
}
