using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Planning;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Planning;

/// <summary>What is suggested, and what is not any more.</summary>
public sealed class BookReviewTests
{
    private static readonly Account Tiny = PlannedBook.Account("Tiny", 12_000);

    /// <summary>Nothing has to be written down for it.</summary>
    private static readonly Account Yc = PlannedBook.Account("Seedling", 30_000) with { Plan = Plan.Yc };

    private static readonly Account Expanded = PlannedBook.Account("Oak") with
    {
        Products = ["session_replay", "feature_flags", "error_tracking"],
        DiscountAgreement = true,
    };

    [Fact]
    public void The_clearest_come_first_each_with_its_facts_and_what_is_still_to_be_written_down()
    {
        var accounts = new PlannedBook(Tiny, Expanded, PlannedBook.Account("Fine"), Yc).Review.Accounts;

        Assert.Equal(["Seedling", "Tiny", "Oak"], accounts.Select(each => each.Account.Name));
        Assert.Equal([Clarity.Clear, Clarity.Asks, Clarity.Asks], accounts.Select(each => each.Candidate.Clarity));
        var ground = Assert.Single(accounts[1].Candidate.Grounds);
        Assert.Equal(("Churned or under $20k", "ARR is $12,000, under $20,000."), (ground.Reason.Label, ground.Finding));
        Assert.Equal(["Is there a documented, specific plan to get it above $20,000 this quarter?"], ground.Asked.AsEnumerable());
        Assert.Empty(accounts[0].Candidate.Grounds[0].Asked);
    }

    [Fact]
    public void An_account_of_which_facts_are_missing_is_named_and_not_passed_over()
    {
        var unclear = Assert.Single(new PlannedBook(PlannedBook.Account("Fog", arr: null)).Review.Unclear);

        Assert.Equal("Fog", unclear.Account.Name);
        Assert.Equal(["ARR"], unclear.Missing.AsEnumerable());
    }

    [Fact]
    public void A_kept_account_is_not_suggested_before_its_day()
    {
        var book = new PlannedBook(Tiny).Then(PlannedBook.Keep("tiny", new DateOnly(2026, 5, 1)));

        book.Today = new DateOnly(2026, 4, 30);
        Assert.Equal(PlanStanding.Kept, book.Of("tiny").Standing);

        book.Today = new DateOnly(2026, 5, 1);
        Assert.Equal(PlanStanding.Undecided, book.Of("tiny").Standing);
        Assert.Equal("It was kept until 1 May 2026, and that day has come: They renew in May.", book.Of("tiny").Again);
    }

    [Fact]
    public void Once_its_facts_change_it_is_suggested_again_with_what_was_said_before()
    {
        var book = new PlannedBook(Tiny).Then(PlannedBook.Keep("tiny", new DateOnly(2026, 5, 1)));

        book.Accounts = [Tiny with { Churned = true }];

        Assert.Equal(PlanStanding.Undecided, book.Of("tiny").Standing);
        Assert.Equal("It was kept until 1 May 2026, but its facts have changed since: They renew in May.", book.Of("tiny").Again);
    }

    [Fact]
    public void A_documented_plan_counts_for_its_quarter_and_the_next_one_says_what_became_of_it()
    {
        var book = new PlannedBook(Tiny).Then(PlannedBook.Document("tiny"));
        Assert.Equal(PlanStanding.Planned, book.Of("tiny").Standing);

        book.Today = new DateOnly(2026, 4, 1);

        Assert.Equal(PlanStanding.Undecided, book.Of("tiny").Standing);
        Assert.Equal(
            "The plan of 2026 Q1 has not brought it there: Sell them error tracking, by 25 March 2026, to $25k ARR. It is at $12k now.",
            book.Of("tiny").Again);
    }

    [Fact]
    public void A_plan_that_came_true_is_no_candidate_any_more()
    {
        var book = new PlannedBook(Tiny).Then(PlannedBook.Document("tiny"));

        book.Accounts = [Tiny with { Arr = 26_000 }];

        Assert.Empty(book.Review.Accounts);
    }

    [Fact]
    public void A_plan_answers_only_the_reason_that_asks_for_one()
    {
        var book = new PlannedBook(Tiny with { Plan = Plan.Yc }).Then(PlannedBook.Document("tiny"));

        Assert.Equal(PlanStanding.Undecided, book.Of("tiny").Standing);
        Assert.StartsWith("There is a plan for it, but that answers only one of the reasons:", book.Of("tiny").Again, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_judges_a_documented_plan_like_any_other_answer()
    {
        var book = new PlannedBook(Tiny).Then(PlannedBook.Document("tiny", link: "https://plans.example.com/tiny"));
        var answer = book.Of("tiny").Documented!.AsAnswer("USD");
        Assert.Equal(
            new ReasonAnswer("documented_plan", Yes: true, "Sell them error tracking, by 25 March 2026, to $25k ARR. https://plans.example.com/tiny"), answer);

        var check = ReasonCheck.Check(
            book.Policy, new ReasonGiven("below_threshold", Evidence: null, [answer]), book.Review.FactsOf(Tiny));

        Assert.False(check.IsAllowed);
        Assert.StartsWith("With a documented, specific plan for this quarter the account stays in the book.", Assert.Single(check.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_says_where_the_book_is_heading_and_what_is_to_be_decided()
    {
        var book = new PlannedBook(Tiny, Yc, Expanded);
        Assert.Equal(
            "You start 2026 Q2 with 3 accounts, the cap is 15: room for 12. 3 could leave by what is known, 0 are kept, 0 have a plan. Decide with `/mybook plan`.",
            PlanningDigest.Of(book.Review));

        book.Then(PlannedBook.Document("tiny")).Then(PlannedBook.Keep("oak", new DateOnly(2026, 5, 1)));
        Assert.EndsWith("1 could leave by what is known, 1 is kept, 1 has a plan. Decide with `/mybook plan`.", PlanningDigest.Of(book.Review), StringComparison.Ordinal);

        book.Then(new FinishPlan(PlannedBook.QuarterStart));
        Assert.EndsWith(
            "You have finished your plan for 2026 Q1: 0 flagged, 1 kept, 1 planned, 1 undecided. Look at it with `/mybook plan`.",
            PlanningDigest.Of(book.Review), StringComparison.Ordinal);
        Assert.Null(PlanningDigest.Of(new PlannedBook().Review));
    }
}
