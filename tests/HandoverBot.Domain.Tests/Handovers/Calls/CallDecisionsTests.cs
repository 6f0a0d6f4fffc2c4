using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Domain.Histories;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers.Calls;

public sealed class CallDecisionsTests
{
    private static readonly Uri Page = new("https://calls.example/ana");

    [Fact]
    public void The_new_owner_takes_one_of_the_times_the_owner_proposed()
    {
        var story = new Story().ToPreparing().Then(Team.Ana, new ProposeCallTimes([At(12), At(13)], Link: null));

        story.Then(Team.Ben, new ChooseCallTime(At(13)));

        Assert.Equal((At(13), new DateOnly(2026, 3, 13), Team.Ben.Id), (story.State.CallAt, story.State.CallOn, story.State.CallSetBy));
        Assert.Equal(
            ["Proposed for the handover call: 12 Mar 2026, 10:00 UTC; 13 Mar 2026, 10:00 UTC", "Set the handover call for 13 Mar 2026, 10:00 UTC"],
            story.Log.TakeLast(2).Select(recorded => EventWords.What(recorded.Event, story.Roster)));
    }

    [Fact]
    public void Times_are_proposed_in_any_order_and_stand_in_theirs() =>
        Assert.Equal([At(12), At(13)], new Story().ToPreparing().Then(Team.Ana, new ProposeCallTimes([At(13), At(12)], Link: null)).State.CallProposal!.Times.AsEnumerable());

    [Fact]
    public void A_scheduling_link_alone_is_enough_and_either_notes_the_time()
    {
        var story = new Story().ToPreparing().Then(Team.Ana, new ProposeCallTimes([], Page)).Then(Team.Ben, new SetCallTime(At(20)));

        Assert.Equal(At(20), story.State.CallAt);
        Assert.Equal("Proposed for the handover call: a time booked at https://calls.example/ana", EventWords.What(story.Log[^2].Event, story.Roster));
    }

    [Theory]
    [InlineData("Propose a time, or paste a scheduling link.")]
    [InlineData("Propose at most 3 times.", 11, 12, 13, 14)]
    [InlineData("The same time stands there twice; propose another one.", 11, 11)]
    [InlineData("Mon 9 Mar 2026, 10:00, UTC is past; choose a later time.", 11, 9)]
    public void What_cannot_be_proposed_is_said(string sentence, params int[] days) =>
        Assert.Equal(
            new Refusal(RefusalKind.Invalid, sentence), new Story().ToPreparing().Refused(Team.Ana, new ProposeCallTimes([.. days.Select(At)], Link: null)));

    [Theory]
    [InlineData("http://calls.example/ana")]
    [InlineData("ftp://calls.example/ana")]
    [InlineData("javascript:alert(1)")]
    public void Only_a_secure_link_is_passed_on(string link) =>
        Assert.Contains("begins with https://", new Story().ToPreparing().Refused(Team.Ana, new ProposeCallTimes([], new Uri(link))).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Nobody_takes_a_time_that_is_past_or_in_a_year()
    {
        var story = Proposed();
        story.Today = new DateOnly(2026, 3, 12);
        story.Time = new TimeOnly(10, 0);

        Assert.Equal("Thu 12 Mar 2026, 10:00, UTC is past; choose a later time.", story.Refused(Team.Ben, new ChooseCallTime(At(12))).Sentence);
        Assert.Contains("more than a year ahead", story.Refused(Team.Ben, new SetCallTime(At(12).AddYears(2))).Sentence, StringComparison.Ordinal);
        Assert.Contains("is past", story.Refused(Team.Ana, new SetCallTime(At(11))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_is_not_proposed_any_more_is_not_taken()
    {
        var story = Proposed().Then(Team.Ana, new ProposeCallTimes([At(16)], Link: null));

        var refusal = story.Refused(Team.Ben, new ChooseCallTime(At(12)));

        Assert.Equal(RefusalKind.MovedOn, refusal.Kind);
        Assert.StartsWith("That time is not proposed any more.", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_comes_second_hears_what_is_fixed_in_their_own_time()
    {
        var story = new Story { Roster = Team.With(Team.Ben with { TimeZone = "America/New_York" }) }.ToPreparing()
            .Then(Team.Ana, new ProposeCallTimes([At(12), At(13)], Link: null));
        var seen = story.State.Version;
        story.Then(Team.Ana, new SetCallTime(At(18)));

        const string Fixed = "The handover call is on Wed 18 Mar 2026, 06:00, New York time, set by Ana. To change that, choose “Move the call”.";
        Assert.Equal(new Refusal(RefusalKind.MovedOn, Fixed), story.Refused(Team.Ben, new ChooseCallTime(At(12))));
        Assert.Equal(new Refusal(RefusalKind.MovedOn, Fixed), story.Refused(Team.Ben, new SetCallTime(At(19)) { SeenVersion = seen }));
        Assert.Equal(RefusalKind.MovedOn, story.Refused(Team.Ana, new ProposeCallTimes([At(20)], Link: null)).Kind);
    }

    [Fact]
    public void Who_has_seen_the_time_may_move_it_and_what_is_said_twice_happens_once()
    {
        var story = Proposed().Then(Team.Ben, new ChooseCallTime(At(12)));
        var version = story.State.CallVersion;

        story.Then(Team.Ben, new ChooseCallTime(At(12)));
        Assert.Equal(version, story.State.Version);
        story.Then(Team.Ben, new SetCallTime(At(18)) { SeenVersion = story.State.Version });
        Assert.Equal(At(18), story.State.CallAt);
        Assert.True(story.State.CallVersion > version);
    }

    [Fact]
    public void Somebody_else_has_not_agreed_to_the_call_but_may_choose_again()
    {
        var story = Proposed().Then(Team.Ben, new ChooseCallTime(At(12))).Then(Team.Pia, new AssignNewOwner(Team.Cara.Id));

        Assert.Equal((null, null), (story.State.CallAt, story.State.CallOn));
        Assert.Equal([At(12), At(13)], HandoverCall.OpenTimes(story.State, story.Now));
        Assert.Equal(RefusalKind.NotAllowed, story.Refused(Team.Ben, new ChooseCallTime(At(12))).Kind);
        story.Then(Team.Cara, new ChooseCallTime(At(13)));
    }

    [Fact]
    public void A_call_after_a_push_back_is_proposed_anew_once_the_first_is_over()
    {
        var story = Ready().Then(Team.Ben, new ChooseCallTime(At(12)));
        story.Today = new DateOnly(2026, 3, 12);
        story.Time = new TimeOnly(10, 45);
        Assert.True(HandoverCall.IsOver(story.State, story.Policy, story.Now));
        story.Then(Team.Ben, new PushBack([Gate.Healthy], "Usage fell."));

        story.Then(Team.Ana, new ProposeCallTimes([At(16)], Link: null)).Then(Team.Ben, new ChooseCallTime(At(16)));

        Assert.Equal(At(16), story.State.CallAt);
        Assert.False(HandoverCall.IsOver(story.State, story.Policy, story.Now));
    }

    [Fact]
    public void A_call_of_which_only_the_day_is_known_is_over_when_the_day_is()
    {
        var story = new Story().ToPreparing().Then(Team.Ana, new BookCall(new DateOnly(2026, 3, 12)));

        Assert.False(HandoverCall.IsOver(story.State, story.Policy, At(12).AddHours(13)));
        Assert.True(HandoverCall.IsOver(story.State, story.Policy, At(12).AddHours(14)));
    }

    [Fact]
    public void The_entry_keeps_its_name_and_its_number_rises_until_it_is_taken_off()
    {
        var story = Proposed().Then(Team.Ben, new ChooseCallTime(At(12)));
        var first = HandoverCall.Entry(story.State, story.Roster)!;
        var second = HandoverCall.Entry(story.Then(Team.Ana, new SetCallTime(At(13))).State, story.Roster)!;
        var third = HandoverCall.Entry(story.Then(Team.Ana, new Withdraw("Not now.")).State, story.Roster)!;

        Assert.Equal([first.Uid, first.Uid], [second.Uid, third.Uid]);
        Assert.True(first.Sequence < second.Sequence && second.Sequence < third.Sequence);
        Assert.Equal((At(13), At(13) + HandoverCall.Length, false), (second.Start, second.End, second.IsOff));
        Assert.True(third.IsOff);
        Assert.Null(HandoverCall.Entry(Proposed().State, story.Roster));
    }

    [Theory]
    [InlineData("2026-03-28T09:30:00Z", "Europe/Brussels", "Sat 28 Mar 2026, 10:30, Brussels time")]
    [InlineData("2026-03-30T09:30:00Z", "Europe/Brussels", "Mon 30 Mar 2026, 11:30, Brussels time")]
    [InlineData("2026-03-30T02:30:00Z", "America/New_York", "Sun 29 Mar 2026, 22:30, New York time")]
    [InlineData("2026-03-30T02:30:00Z", "UTC", "Mon 30 Mar 2026, 02:30, UTC")]
    public void Everybody_reads_a_time_where_they_are(string instant, string zone, string words) =>
        Assert.Equal(words, CallWords.At(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    private static DateTimeOffset At(int day) => new(2026, 3, day, 10, 0, 0, TimeSpan.Zero);

    private static Story Proposed() => new Story { CallTimes = [At(12), At(13)] }.ToPreparing();

    private static Story Ready() => new Story { CallTimes = [At(12), At(13)] }.ToReady();
}
