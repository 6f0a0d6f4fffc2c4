using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Planning;

/// <summary>A book with its owner's plan for the quarter: where it is heading, what could leave, and what was decided about that.</summary>
/// <param name="Quarter">The one that runs: what leaves at its end is planned in it.</param>
/// <param name="Accounts">Everything that could leave: the undecided first, the clearest of them first.</param>
/// <param name="Unclear">Accounts of which it cannot be said whether they could leave.</param>
public sealed record BookReview(
    Book Book, BookPlan Plan, Policy Policy, Quarter Quarter, DateOnly Today, BookAhead Ahead,
    ImmutableArray<ReviewedAccount> Accounts, ImmutableArray<UnclearAccount> Unclear)
{
    /// <summary>Of the accounts in the book, as they are today.</summary>
    public required Func<Account, Facts> FactsOf { get; init; }

    public IEnumerable<ReviewedAccount> Undecided => With(PlanStanding.Undecided);

    public IEnumerable<ReviewedAccount> Kept => With(PlanStanding.Kept);

    public IEnumerable<ReviewedAccount> Planned => With(PlanStanding.Planned);

    /// <summary>How far the owner is with this quarter.</summary>
    public QuarterPlan Now => Plan.In(Quarter);

    public ReviewedAccount? Find(AccountId account) => Accounts.FirstOrDefault(each => each.Account.Id == account);

    /// <param name="factsOf">Of the accounts in the book, as they are today.</param>
    /// <param name="dayOf">The day an account that is under way changes hands, as far as that can be said.</param>
    public static BookReview Of(
        Book book, BookPlan plan, Policy policy, DateOnly today, Func<Account, Facts> factsOf, Func<Movement, DateOnly?> dayOf)
    {
        var quarter = policy.Fiscal.QuarterOf(today);
        var candidates = RemovalCandidate.InOrder(book.RemovalCandidates(policy, factsOf));
        return new BookReview(
            book,
            plan,
            policy,
            quarter,
            today,
            BookAhead.Of(book, quarter, policy.Fiscal.QuarterOf(quarter.End.AddDays(1)), dayOf),
            [
                .. candidates
                    .Select(candidate => ReviewedAccount.Of(candidate, plan, policy, quarter, factsOf(candidate.Account)))
                    .OrderBy(reviewed => reviewed.Standing),
            ],
            UnclearAccount.In(book, candidates, policy, factsOf))
        {
            FactsOf = factsOf,
        };
    }

    private IEnumerable<ReviewedAccount> With(PlanStanding standing) => Accounts.Where(each => each.Standing == standing);
}
