using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Domain.Reminding;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Reminding;

public sealed class FairRotationTests
{
    private static readonly DateOnly Wednesday = new(2026, 3, 11);

    private static readonly StandUp StandUp = new("sales", "Sales stand-up", DayOfWeek.Wednesday, "EU", ["CSM"], Picks: 1, Minutes: 30, ["What is at risk?"]);

    [Fact]
    public void Over_any_number_of_weeks_nobody_talks_more_than_once_more_than_anybody_else() =>
        Check((people, weeks, picks) => Play(people, weeks, picks)
            .SelectMany(drawn => drawn)
            .Concat(people)
            .CountBy(person => person)
            .Select(count => count.Value) is var counts && counts.Max() - counts.Min() <= 1);

    [Fact]
    public void Nobodys_turn_comes_again_before_everybody_else_has_had_theirs() => Check((people, weeks, picks) =>
    {
        var turns = Play(people, weeks, picks).SelectMany(drawn => drawn).ToList();
        return Enumerable.Range(0, turns.Count).All(first => turns.IndexOf(turns[first], first + 1) is var again
            && (again < 0 || picks > 1 || turns[(first + 1)..again].Distinct().Count() == people.Count - 1));
    });

    [Fact]
    public void Whoever_looks_draws_the_same() => Check((people, weeks, picks) =>
        Play(people, weeks, picks).SelectMany(drawn => drawn).SequenceEqual(Play([.. people.Reverse()], weeks, picks).SelectMany(drawn => drawn)));

    [Fact]
    public void A_draw_says_why()
    {
        Assert.Equal("Ben was picked: nobody has waited longer, 5 weeks; drawn among 3.", new Pick(Team.Ben.Id, Wednesday.AddDays(-35), 3).Why("Ben", Wednesday));
        Assert.Equal("Ben was picked: it is the first time.", new Pick(Team.Ben.Id, LastPickedOn: null, 1).Why("Ben", Wednesday));
    }

    [Fact]
    public void Whoever_is_picked_gets_the_agenda_and_the_accounts_at_risk_and_the_leads_hear_who_it_is()
    {
        var rhythm = Day(Wednesday, Setting.Policy) with
        {
            Draws = [new StandUpDraw("sales", Wednesday, [new Pick(Team.Ben.Id, LastPickedOn: null, Among: 4)])],
            AtRisk = new[] { new RiskyAccount("Acme", ["health 3 of 10", "an open invoice"]) }.ToLookup(_ => Team.Ben.Id),
        };

        Assert.Equal(
            [
                "Ben: Sales stand-up is today, and it is your turn, for 30 minutes. Ben was picked: it is the first time; drawn among 4. 1 account of yours may be at risk.",
                "Paul: Sales stand-up is today. Ben was picked: it is the first time; drawn among 4.",
                "Pia: Sales stand-up is today. Ben was picked: it is the first time; drawn among 4.",
            ],
            rhythm.Said());
        Assert.Equal<string>(
            ["Acme: health 3 of 10 and an open invoice", "What is at risk?"], OccasionTable.Items(rhythm).Single(item => item.To == Team.Ben.Id).Details);
    }

    [Fact]
    public void Where_all_talk_each_gets_their_own_accounts()
    {
        var policy = Setting.With(Cadence.None with { StandUps = [StandUp with { Picks = null, Minutes = null }] });
        var rhythm = Setting.On(Wednesday, policy) with
        {
            Books = new Dictionary<PersonId, BookOutline> { [Team.Cara.Id] = BookOutline.Of(new BookLoad(Team.Cara.Id, 2, 0, 0)) },
        };

        Assert.Equal(["Cara: Sales stand-up is today. None of your accounts is known to be at risk."], rhythm.Said());
    }

    [Fact]
    public void On_a_holiday_there_is_no_stand_up_and_whoever_is_away_is_not_drawn()
    {
        var holiday = Setting.Policy with { WorkingTime = WorkingTime.Usual with { Holidays = [new Holiday(Wednesday, "Day off", ["EU"])] } };
        var everywhere = StandUp with { Region = null };

        Assert.False(StandUp.IsHeldOn(Wednesday, holiday));
        Assert.True(StandUp.IsHeldOn(Wednesday, Setting.Policy));
        Assert.False(StandUp.IsHeldOn(Wednesday.AddDays(1), Setting.Policy));
        Assert.True(everywhere.IsHeldOn(Wednesday, holiday));
        Assert.Equal(["Sam"], everywhere.Present(Wednesday, Team.Roster, holiday).Select(person => person.Name));
    }

    [Fact]
    public void A_region_without_people_draws_nobody() =>
        Assert.Empty(FairRotation.Draw("sales", Wednesday, [], new Dictionary<PersonId, PastTurns>(), 2));

    private static Rhythm Day(DateOnly day, Policy policy) => Setting.On(day, policy with { Cadence = Cadence.None with { StandUps = [StandUp] } });

    /// <summary>Who talks, week by week.</summary>
    private static List<IReadOnlyList<PersonId>> Play(IReadOnlyCollection<PersonId> people, int weeks, int picks)
    {
        var before = new Dictionary<PersonId, PastTurns>();
        var turns = new List<IReadOnlyList<PersonId>>();
        for (var day = Wednesday; turns.Count < weeks; day = day.AddDays(7))
        {
            PersonId[] drawn = [.. FairRotation.Draw("sales", day, people, before, picks).Select(pick => pick.Person)];
            turns.Add(drawn);
            foreach (var person in drawn)
                before[person] = new PastTurns(day, before.GetValueOrDefault(person, PastTurns.None).Times + 1);
        }

        return turns;
    }

    private static void Check(Func<IReadOnlyList<PersonId>, int, int, bool> holds)
    {
        var any =
            from people in Gen.Choose(1, 12)
            from weeks in Gen.Choose(0, 60)
            from picks in Gen.Choose(1, 4)
            select (people, weeks, picks);
        Prop.ForAll(any.ToArbitrary(), each => holds([.. Enumerable.Range(0, each.people).Select(n => new PersonId($"U{n}"))], each.weeks, each.picks))
            .QuickCheckThrowOnFailure();
    }
}
