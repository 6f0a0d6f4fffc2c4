using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;

namespace HandoverBot.Domain.Planning;

/// <summary>What a plan comes to: the accounts by what was decided about them, and where that leaves the book.</summary>
/// <param name="Ahead">The load when the next quarter starts.</param>
/// <param name="OverAccounts">By so many accounts it is still over the cap.</param>
/// <param name="OverArr">By so much known ARR it is still over the cap.</param>
/// <param name="Flagged">Those that are leaving.</param>
/// <param name="Undecided">Those that could leave, and about which nothing was said.</param>
public sealed record PlanSummary(
    BookLoad Ahead, int OverAccounts, decimal OverArr,
    ImmutableArray<PlanLine> Flagged, ImmutableArray<PlanLine> Kept, ImmutableArray<PlanLine> Planned, ImmutableArray<PlanLine> Undecided)
{
    public static PlanSummary Of(BookReview review) => new(
        review.Ahead.Load, review.Ahead.OverAccounts, review.Ahead.OverArr,
        [.. review.Book.Leaving.Select(move => new PlanLine(move.Handover.Account, move.Handover.AccountName, ReasonOf(review, move)))],
        [.. review.Kept.Select(each => new PlanLine(each.Account.Id, each.Account.Name, PlanWords.Kept(each.Kept!)))],
        [.. review.Planned.Select(each => new PlanLine(each.Account.Id, each.Account.Name, each.Documented!.Words(review.Policy.Currency)))],
        [.. review.Undecided.Select(each => new PlanLine(each.Account.Id, each.Account.Name, string.Join(" ", each.Candidate.Findings)))]);

    private static string ReasonOf(BookReview review, Movement move) =>
        review.Policy.Reason(move.Handover.ReasonId)?.Label ?? move.Handover.ReasonId;
}

/// <param name="Words">What was decided, and why.</param>
public sealed record PlanLine(AccountId Account, string AccountName, string Words);
