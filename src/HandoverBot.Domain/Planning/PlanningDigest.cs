namespace HandoverBot.Domain.Planning;

/// <summary>Somebody's plan as a line among others that they hear on one day.</summary>
public static class PlanningDigest
{
    /// <summary>
    /// Such as "You start 2026 Q2 with 18 accounts, the cap is 15: find 3. 4 could leave, 1 is kept, 1 has a plan. Decide with `/mybook plan`."
    /// </summary>
    /// <returns>Null for a book in which nothing is, and to which nothing comes.</returns>
    public static string? Of(BookReview review)
    {
        if (review.Book.Accounts.IsEmpty && review.Book.Arriving.IsEmpty)
            return null;
        var ahead = PlanWords.Ahead(review.Ahead);
        if (review.Now.Summary is { } summary)
            return $"{ahead} You have finished your plan for {review.Quarter}: {PlanWords.Counts(summary, review.Policy.Currency)} Look at it with `/mybook plan`.";
        var (undecided, kept, planned) = (review.Undecided.Count(), review.Kept.Count(), review.Planned.Count());
        return $"{ahead} {undecided} could leave by what is known, {kept} {(kept == 1 ? "is" : "are")} kept, "
            + $"{planned} {(planned == 1 ? "has" : "have")} a plan. Decide with `/mybook plan`.";
    }
}
