using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers;

public sealed class IntroductionTermTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateOnly Accepted = new(2026, 3, 10);

    [Fact]
    public void It_is_due_two_working_days_after_it_was_accepted() => Assert.Equal(Accepted.AddDays(2), Due(new Story().ToAccepted()));

    [Fact]
    public void A_weekend_does_not_count()
    {
        var story = new Story { Today = new DateOnly(2026, 3, 12) }.ToAccepted();

        Assert.Equal(new DateOnly(2026, 3, 16), Due(story));
    }

    [Fact]
    public void The_owners_holidays_do_not_count_and_nobody_elses_do()
    {
        Assert.Equal(Accepted.AddDays(3), Due(new Story { Policy = With(Holiday("EU")) }.ToAccepted()));
        Assert.Equal(Accepted.AddDays(2), Due(new Story { Policy = With(Holiday("US")) }.ToAccepted()));
    }

    [Fact]
    public void The_day_of_acceptance_is_the_owners()
    {
        var story = new Story { Roster = Team.With(Team.Ana with { TimeZone = "Pacific/Auckland" }) }.ToReady();
        story.Time = new TimeOnly(20, 0);

        Assert.Equal(Accepted.AddDays(3), Due(story.Then(Team.Ben, new Accept())));
    }

    [Fact]
    public void It_is_late_only_after_its_day_and_by_working_days()
    {
        var story = new Story().ToAccepted();

        Assert.Equal([0, 0, 1, 1, 1, 2], new[] { 0, 2, 3, 4, 5, 6 }.Select(days =>
            IntroductionTerm.DaysLate(story.State, story.Roster, story.Policy, story.Now.AddDays(days))));
    }

    [Fact]
    public void The_policy_may_set_another_term_or_none()
    {
        var cadence = TestPolicy.Standard.Cadence;

        Assert.Equal(Accepted.AddDays(3), Due(new Story { Policy = TestPolicy.Standard with { Cadence = cadence with { IntroductionDueWorkingDays = 3 } } }.ToAccepted()));
        Assert.Null(Due(new Story { Policy = TestPolicy.Standard with { Cadence = cadence with { IntroductionDueWorkingDays = 0 } } }.ToAccepted()));
    }

    [Fact]
    public void Nothing_is_due_before_and_after() =>
        Assert.All([new Story().ToReady(), new Story().ToIntroduced()], story => Assert.Null(Due(story)));

    [Theory]
    [InlineData("https://acme.slack.com/archives/C1/p123")]
    [InlineData("mail")]
    [InlineData("in the call on Friday")]
    public void It_is_ticked_off_with_a_link_or_a_word(string where) =>
        Assert.Equal(where, new Story().ToAccepted().Then(Team.Ana, new Introduce(where)).State.IntroducedWhere);

    [Theory]
    [InlineData("http://acme.slack.com/archives/C1/p123")]
    [InlineData("javascript://alert(1)")]
    [InlineData("https://")]
    [InlineData("www.example.com/mail")]
    public void A_link_that_cannot_be_opened_is_refused(string where) =>
        Assert.Equal(
            "This link cannot be opened. Paste the whole address from https:// on, or write a word such as “mail”.",
            new Story().ToAccepted().Refused(Team.Ana, new Introduce(where)).Sentence);

    private static Policy With(Holiday holiday) => TestPolicy.Standard with { WorkingTime = WorkingTime.Usual with { Holidays = [holiday] } };

    private static Holiday Holiday(string region) => new(Accepted.AddDays(1), "A holiday", [region]);

    private static DateOnly? Due(Story story) => IntroductionTerm.DueOn(story.State, story.Roster, story.Policy);
}
