using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Domain.Reminding;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Reminding;

/// <summary>The handovers stand as they did on Tuesday, 10 March 2026.</summary>
public sealed class HandoverOccasionTests
{
    private static DateOnly March(int day) => new(2026, 3, day);

    [Fact]
    public void Whoever_must_act_is_nudged_after_three_working_days()
    {
        var story = new Story().ToReady();

        Assert.Empty(Setting.On(March(12)).With(story).Said());
        Assert.Equal(
            ["Ben: Acme: Accept, or push back naming the gap. The handover call is not booked. Nothing has happened for 3 working days."],
            Setting.On(March(13)).With(story).Said());
    }

    [Fact]
    public void Then_their_leads_hear_of_it_and_at_last_the_allocators()
    {
        var story = new Story().ToReady();

        Assert.Equal(["Ben", "Paul", "Pia"], Hearing(Setting.On(March(17)).With(story)));
        Assert.Contains(
            "Pia: Acme: it waits for Ben: Accept, or push back naming the gap. The handover call is not booked. Nothing has happened for 5 working days.",
            Setting.On(March(17)).With(story).Said());
        Assert.Equal(["Ali", "Ben", "Paul", "Pia"], Hearing(Setting.On(March(24)).With(story)));
    }

    [Fact]
    public void Where_the_lead_left_the_next_ones_up_hear_of_it()
    {
        var roster = new Roster(Team.Roster.People.Where(person => person.Id != Team.Pia.Id && person.Id != Team.Paul.Id && person.Id != Team.Olga.Id));
        var withoutAllocator = new Roster(roster.People.Where(person => person.Id != Team.Ali.Id));
        var story = new Story().ToReady();

        Assert.Equal(["Ali", "Ben"], Hearing(Setting.On(March(17), roster: roster).With(story)));
        Assert.Equal(["Ben", "Lea"], Hearing(Setting.On(March(17), roster: withoutAllocator).With(story)));
    }

    [Fact]
    public void Nobody_hears_the_same_twice_however_many_parts_they_play()
    {
        var pia = Team.Pia with { Flags = PersonFlags.Lead | PersonFlags.Allocator };
        var items = OccasionTable.Items(Setting.On(March(24), roster: Team.With(pia)).With(new Story().ToReady())).ToList();

        Assert.Equal(items.Count, items.Select(item => item.To).Distinct().Count());
    }

    [Fact]
    public void A_handover_that_moved_again_is_left_alone()
    {
        var story = new Story().ToPreparing();
        story.Today = March(13);
        story.Then(Team.Ana, Story.Plan(March(12)));

        Assert.Empty(Setting.On(March(17)).With(story).Said());
        Assert.Equal(["Ana"], Hearing(Setting.On(March(18)).With(story)));
    }

    [Fact]
    public void What_the_system_looks_up_by_itself_does_not_count_as_moving()
    {
        var story = new Story().ToPreparing();
        story.Today = March(13);
        story.Then(Actor.System, new RecordInvoices(Story.PaidUp));

        Assert.Equal(["Ana"], Hearing(Setting.On(March(13)).With(story)));
    }

    [Fact]
    public void Each_turn_of_a_nudge_comes_after_as_many_working_days_again()
    {
        var story = new Story().ToReady();
        var turns = Enumerable.Range(10, 22)
            .Select(day => OccasionTable.Items(Setting.On(March(day)).With(story)).SingleOrDefault(item => item.To == Team.Ben.Id))
            .OfType<DigestItem>()
            .DistinctBy(item => item.Turn);

        Assert.Equal([March(13), March(18), March(23), March(26), March(31)], turns.Select(item => item.DueOn));
    }

    [Fact]
    public void Where_nobody_is_there_to_act_whoever_is_left_hears_what_is_missing()
    {
        var admin = Team.Named("Adam", "OPS", region: null, PersonFlags.Admin);
        var nobody = new Roster([Team.Ana, Team.Ben, Team.Cara, admin]);

        var said = Assert.Single(Setting.On(March(13), roster: nobody).With(new Story().ToRouted()).Said());

        Assert.StartsWith("Adam: Acme: Nobody is there to do this: Name the new owner.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_introduction_is_due_two_working_days_after_acceptance()
    {
        var story = new Story().ToAccepted();

        Assert.Empty(Setting.On(March(11)).With(story).Said());
        Assert.Equal(["Ana: Acme: introduce Ben to the customer. It is due today."], Setting.On(March(12)).With(story).Said());
        Assert.Equal(
            ["Ana: Acme: introduce Ben to the customer. It was due on 12 March 2026, 2 working days ago."],
            Setting.On(March(16)).With(story).Said());
    }

    [Fact]
    public void An_introduction_is_not_nudged_for_twice()
    {
        var items = OccasionTable.Items(Setting.On(March(20)).With(new Story().ToAccepted()));

        Assert.Single(items, item => item.To == Team.Ana.Id);
    }

    [Fact]
    public void Both_sides_hear_of_the_call_on_the_working_day_before()
    {
        var story = new Story().ToReady();
        story.Then(Team.Ana, new BookCall(new DateOnly(2026, 4, 6)));

        // Friday the 3rd is a holiday in Europe.
        Assert.DoesNotContain(Setting.On(new DateOnly(2026, 4, 1)).With(story).Said(), said => said.Contains("call", StringComparison.Ordinal));
        Assert.Equal(
            ["Ana: Acme: the handover call with Ben is on Monday, 6 April 2026.", "Ben: Acme: the handover call with Ana is on Monday, 6 April 2026."],
            Setting.On(new DateOnly(2026, 4, 2)).With(story).Said().Where(said => said.Contains("call", StringComparison.Ordinal)));
        Assert.Contains("Ben: Acme: the handover call with Ana is today.", Setting.On(new DateOnly(2026, 4, 6)).With(story).Said());
        Assert.DoesNotContain(Setting.On(new DateOnly(2026, 4, 7)).With(story).Said(), said => said.Contains("call", StringComparison.Ordinal));
    }

    [Fact]
    public void A_call_with_a_time_is_on_the_day_and_at_the_hour_it_has_where_each_of_them_is()
    {
        var roster = Team.With(Team.Ben with { TimeZone = "Pacific/Auckland" });
        var story = new Story { Roster = roster }.ToReady();
        story.Then(Team.Ana, new SetCallTime(new DateTimeOffset(2026, 4, 7, 20, 0, 0, TimeSpan.Zero)));

        Assert.Contains("Ana: Acme: the handover call with Ben is tomorrow, 20:00, UTC.", Setting.On(new DateOnly(2026, 4, 6), roster: roster).With(story).Said());
        Assert.DoesNotContain(Setting.On(new DateOnly(2026, 4, 6), roster: roster).With(story).Said(), said => said.StartsWith("Ben", StringComparison.Ordinal) && said.Contains("call", StringComparison.Ordinal));
        Assert.Contains("Ben: Acme: the handover call with Ana is tomorrow, 08:00, Auckland time.", Setting.On(new DateOnly(2026, 4, 7), roster: roster).With(story).Said());
    }

    [Fact]
    public void What_is_switched_off_is_not_said()
    {
        var off = Setting.With(Cadence.None with { IntroductionDueWorkingDays = 0 });
        var story = new Story().ToReady();
        story.Then(Team.Ana, new BookCall(March(11)));

        Assert.All(Enumerable.Range(10, 20), day => Assert.Empty(Setting.On(March(day), off).With(story).Said()));
    }

    private static IEnumerable<string> Hearing(Rhythm rhythm) =>
        OccasionTable.Items(rhythm).Select(item => rhythm.Roster.NameOf(item.To)).Order(StringComparer.Ordinal);
}
