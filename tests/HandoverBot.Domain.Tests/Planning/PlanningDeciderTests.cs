using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Planning;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Planning;

/// <summary>Who may plan and answer, when, and what they have to say for it.</summary>
public sealed class PlanningDeciderTests
{
    private static readonly DateOnly May = new(2026, 5, 1);
    private static readonly FinishPlan Finish = new(PlannedBook.QuarterStart);
    private static readonly AnswerPlan Good = new(PlannedBook.QuarterStart, PlanVerdict.LooksGood, Note: "");

    private static PlannedBook Book => new(PlannedBook.Account("Tiny", 12_000), PlannedBook.Account("Fine"));

    public static TheoryData<string> Others => [.. Team.Roster.People.Where(person => person.Id != Team.Ana.Id).Select(person => person.Name)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Only_the_owner_plans(string name)
    {
        var other = Team.Roster.People.Single(person => person.Name == name);
        PlanningCommand[] commands =
            [PlannedBook.Keep("tiny", May), PlannedBook.Document("tiny"), new Reconsider(PlannedBook.QuarterStart, new AccountId("tiny")), Finish, new ReopenPlan(PlannedBook.QuarterStart)];

        Assert.All(commands, command =>
        {
            var refused = Book.Refused(command, other).Refusal;
            Assert.Equal((RefusalKind.NotAllowed, "Only Ana can plan this book."), (refused.Kind, refused.Sentence));
        });
    }

    [Fact]
    public void Only_the_lead_answers_and_not_the_owner()
    {
        var book = Book.Then(Finish);

        foreach (var person in Team.Roster.People.Where(person => person.Id != Team.Olga.Id))
            Assert.Equal("Only Olga can answer this plan.", book.Refused(Good, person).Refusal.Sentence);

        book.Then(Good, Team.Olga);
        Assert.Equal(Team.Olga.Id, book.Review.Now.Reply?.By);
    }

    [Fact]
    public void Where_there_is_no_lead_leadership_answers()
    {
        Assert.Equal([Team.Olga], PlanReaders.Of(Team.Ana, Team.Roster).AsEnumerable());
        Assert.Equal([Team.Lea], PlanReaders.Of(Team.Sam, Team.Roster).AsEnumerable());
        Assert.Empty(PlanReaders.Of(Team.Lea, Team.Roster));
    }

    [Fact]
    public void Allocators_and_leadership_see_everybodys_plans_and_leads_their_teams()
    {
        Assert.Equal(Team.Roster.People, PlanReaders.TeamOf(Team.Ali, Team.Roster));
        Assert.Equal(Team.Roster.People, PlanReaders.TeamOf(Team.Lea, Team.Roster));
        Assert.Equal([Team.Ana], PlanReaders.TeamOf(Team.Olga, Team.Roster));
        Assert.Empty(PlanReaders.TeamOf(Team.Ben, Team.Roster));
    }

    [Fact]
    public void A_click_after_the_quarter_turned_says_what_is_planned_now()
    {
        var book = Book;
        book.Today = new DateOnly(2026, 4, 1);

        Assert.All<PlanningCommand>([PlannedBook.Keep("tiny", May), Finish], command => Assert.Equal(
            "That plan was for another quarter; 2026 Q2 is planned now. Type /mybook plan.", book.Refused(command).Refusal.Sentence));
        Assert.Equal(RefusalKind.MovedOn, book.Refused(Good, Team.Olga).Refusal.Kind);
    }

    [Theory]
    [InlineData("2026-03-10")]
    [InlineData("2026-03-01")]
    [InlineData("2027-03-11")]
    [InlineData(null)]
    public void An_account_is_kept_until_a_day_to_come(string? until)
    {
        var refused = Book.Refused(PlannedBook.Keep("tiny", May) with { Until = until is null ? null : DateOnly.Parse(until) });

        Assert.Equal((PlanPart.Until, "Choose a day from tomorrow to 10 March 2027; on that day it is suggested again."), (refused.About, refused.Refusal.Sentence));
    }

    [Fact]
    public void Keeping_one_needs_a_reason() =>
        Assert.Equal(PlanPart.Because, Book.Refused(PlannedBook.Keep("tiny", May, because: " ")).About);

    [Fact]
    public void A_documented_plan_is_specific_for_this_quarter_and_enough()
    {
        AssertWrong(PlanPart.What, "Say what you will do, specifically.", PlannedBook.Document("tiny") with { What = " " });
        AssertWrong(PlanPart.By, "The plan has to work within 2026 Q1: choose a day from today to 31 March 2026.", PlannedBook.Document("tiny", by: new DateOnly(2026, 4, 1)));
        AssertWrong(PlanPart.By, "The plan has to work within 2026 Q1: choose a day from today to 31 March 2026.", PlannedBook.Document("tiny", by: new DateOnly(2026, 3, 9)));
        AssertWrong(PlanPart.ExpectedArr, "Say which ARR you expect, as a number such as 25000.", PlannedBook.Document("tiny", arr: null));
        AssertWrong(
            PlanPart.ExpectedArr, "With that ARR “Churned or under $20k” would still hold. Expect more, or hand the account over.", PlannedBook.Document("tiny", arr: 19_999));
        AssertWrong(PlanPart.Link, "Give an address that begins with https://, or leave it empty.", PlannedBook.Document("tiny", link: "javascript:alert(1)"));
        Book.Then(PlannedBook.Document("tiny", arr: 20_000, by: PlannedBook.March, link: "https://plans.example.com"));

        static void AssertWrong(PlanPart part, string sentence, DocumentPlan command)
        {
            var refused = Book.Refused(command);
            Assert.Equal((part, sentence), (refused.About, refused.Refusal.Sentence));
        }
    }

    [Fact]
    public void No_plan_helps_where_no_reason_asks_for_one()
    {
        var book = new PlannedBook(PlannedBook.Account("Seedling", 30_000) with { Plan = Plan.Yc });

        Assert.StartsWith("No plan keeps Seedling in the book", book.Refused(PlannedBook.Document("seedling")).Refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_account_that_is_gone_leaving_or_fine_nothing_is_decided()
    {
        var book = Book;
        Assert.StartsWith("By what is known now there is no reason any more for Fine to leave", book.Refused(PlannedBook.Keep("fine", May)).Refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal("The account sold is not in your book any more.", book.Refused(PlannedBook.Keep("sold", May)).Refusal.Sentence);

        book.Handovers = [new Story().ToProposed().State with { Account = new AccountId("tiny"), AccountName = "Tiny" }];
        Assert.Equal("Tiny is leaving your book already.", book.Refused(PlannedBook.Keep("tiny", May)).Refusal.Sentence);
    }

    [Fact]
    public void A_finished_plan_is_reopened_before_anything_changes()
    {
        var book = Book.Then(Finish);

        Assert.All<PlanningCommand>([PlannedBook.Keep("tiny", May), Finish], command => Assert.Equal(
            "You have finished your plan for 2026 Q1. Reopen it first to change something.", book.Refused(command).Refusal.Sentence));
        book.Then(new ReopenPlan(PlannedBook.QuarterStart)).Then(PlannedBook.Keep("tiny", May));
        Assert.Equal("The plan for 2026 Q1 is open already.", book.Refused(new ReopenPlan(PlannedBook.QuarterStart)).Refusal.Sentence);
        Assert.StartsWith("Ana is planning again", book.Refused(Good, Team.Olga).Refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Finishing_says_what_the_plan_comes_to()
    {
        var many = Enumerable.Range(1, 14).Select(n => PlannedBook.Account($"Shop{n}"));
        var book = new PlannedBook([.. many, PlannedBook.Account("Tiny", 12_000), PlannedBook.Account("Little", 11_000), PlannedBook.Account("Small", 10_000)]);

        book.Then(PlannedBook.Keep("tiny", May)).Then(PlannedBook.Document("little")).Then(Finish);

        var summary = book.Review.Now.Summary!;
        Assert.Equal("0 flagged, 1 kept, 1 planned, 1 undecided; still over the cap by 2 accounts.", PlanWords.Counts(summary, "USD"));
        Assert.Equal("Kept until 1 May 2026: They renew in May.", Assert.Single(summary.Kept).Words);
        Assert.Equal("Small", Assert.Single(summary.Undecided).AccountName);
    }

    [Fact]
    public void Who_wants_to_talk_says_about_what() =>
        Assert.Equal(PlanPart.Note, Book.Then(Finish).Refused(Good with { Verdict = PlanVerdict.TalkToMe }, Team.Olga).About);

    [Fact]
    public void What_was_decided_can_be_taken_back()
    {
        var again = new Reconsider(PlannedBook.QuarterStart, new AccountId("tiny"));
        var book = Book.Then(PlannedBook.Document("tiny")).Then(again).Then(PlannedBook.Keep("tiny", May)).Then(again);

        Assert.Equal((PlanStanding.Undecided, null), (book.Of("tiny").Standing, book.Of("tiny").Again));
        Assert.Equal("Tiny is suggested already.", book.Refused(again).Refusal.Sentence);
    }
}
