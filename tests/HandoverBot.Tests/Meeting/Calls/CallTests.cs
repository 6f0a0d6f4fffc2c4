using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Meeting.Calls;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Meeting.Calls;

/// <summary>Leo, who owns Acme here, is in New York; Fay, who takes it over, in Brussels. It is Monday, 5 January 2026.</summary>
public sealed class CallTests
{
    private static readonly Account Acme = Customers.Of("acme", "Acme Corp", Cast.Leo);

    private static readonly DateOnly Tuesday = new(2026, 1, 6);

    [Fact]
    public async Task The_new_owner_chooses_one_of_the_times_and_each_reads_it_in_their_own()
    {
        await using var team = await Workplace.Open(Acme);
        var acme = await Preparing(team);
        Assert.Contains("*Handover call:* not booked yet; Leo Grant books it", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        Assert.Contains("*Handover call:* not booked yet; give its day with the account plan, or propose times", acme.Cards.Owner(Cast.Leo).BlockText, StringComparison.Ordinal);

        await acme.CallProposedBy(Cast.Leo, link: null, (Tuesday.AddDays(1), "09:30"), (Tuesday, "11:00"));

        Assert.Contains(
            "Leo Grant proposes for the handover call about *Acme Corp*: *Tue 6 Jan 2026, 17:00, Brussels time* or *Wed 7 Jan 2026, 15:30, Brussels time*.",
            acme.Cards.NewOwner(Cast.Fay).Replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Fay Moreau has still to choose: Tue 6 Jan 2026, 11:00, New York time or Wed 7 Jan", acme.Cards.Owner(Cast.Leo).BlockText, StringComparison.Ordinal);
        Assert.Contains("Choose Tue 6 Jan, 17:00", acme.Cards.NewOwner(Cast.Fay).Buttons);

        await acme.Press(Cast.Fay, acme.Cards.NewOwner(Cast.Fay), "Choose Wed 7 Jan, 15:30");

        Assert.Equal(new DateTimeOffset(2026, 1, 7, 14, 30, 0, TimeSpan.Zero), (await acme.Now()).CallAt);
        Assert.Contains("set the handover call about *Acme Corp* for *Wed 7 Jan 2026, 09:30, New York time*", acme.Cards.Owner(Cast.Leo).Replies[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(acme.Cards.NewOwner(Cast.Fay).Buttons, button => button.StartsWith("Choose", StringComparison.Ordinal));
        foreach (var card in new[] { acme.Cards.Owner(Cast.Leo), acme.Cards.NewOwner(Cast.Fay) })
        {
            Assert.Contains("dates=20260107T143000Z%2F20260107T151500Z", card.BlockText, StringComparison.Ordinal);
            Assert.Contains("startdt=2026-01-07T14%3A30%3A00Z", card.BlockText, StringComparison.Ordinal);
            Assert.DoesNotContain("calendar file", card.BlockText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task With_a_scheduling_link_the_new_owner_books_and_notes_the_time()
    {
        await using var team = await Workplace.Open(Acme);
        var acme = await Preparing(team);

        await acme.CallProposedBy(Cast.Leo, "https://calls.example.com/leo");
        Assert.Contains("book it by <https://calls.example.com/leo|Leo Grant's scheduling link>, and note the time here", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        await acme.CallSetBy(Cast.Fay, acme.Cards.NewOwner(Cast.Fay), Tuesday, "20:15");

        Assert.Equal(new DateTimeOffset(2026, 1, 6, 19, 15, 0, TimeSpan.Zero), (await acme.Now()).CallAt);
    }

    [Fact]
    public async Task Either_moves_it_and_the_other_hears_from_when_to_when()
    {
        await using var team = await Workplace.Open(Acme);
        var acme = await Preparing(team);
        await acme.CallProposedBy(Cast.Leo, link: null, (Tuesday, "11:00"));
        await acme.Press(Cast.Fay, acme.Cards.NewOwner(Cast.Fay), "Choose Tue 6 Jan, 17:00");

        await acme.CallSetBy(Cast.Fay, acme.Cards.NewOwner(Cast.Fay), Tuesday.AddDays(2), "16:00");
        await acme.CallSetBy(Cast.Leo, acme.Cards.Owner(Cast.Leo), Tuesday.AddDays(3), "09:00");

        Assert.Contains("moved the handover call about *Acme Corp* from Tue 6 Jan 2026, 11:00, New York time to *Thu 8 Jan 2026, 10:00, New York time*", acme.Cards.Owner(Cast.Leo).Replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("from Thu 8 Jan 2026, 16:00, Brussels time to *Fri 9 Jan 2026, 15:00, Brussels time*", acme.Cards.NewOwner(Cast.Fay).Replies[^1].Text, StringComparison.Ordinal);
        var history = await team.As(Cast.Hugo).Command("/handover", "history acme");
        Assert.Contains("Set the handover call for 9 Jan 2026, 14:00 UTC", (await team.As(Cast.Hugo).ModalOpened()).Text, StringComparison.Ordinal);
        Assert.Null(history.Message);
    }

    [Theory]
    [InlineData("Call day 1", "Choose the day as well.", null, "11:00", null)]
    [InlineData("Call time 1", "Choose the time as well.", 1, null, null)]
    [InlineData("Call day 1", "4 Jan 2026 is past; choose a day from today on.", -1, "11:00", null)]
    [InlineData("Call day 1", "5 Jan 2028 is more than a year ahead; choose an earlier day.", 730, "11:00", null)]
    [InlineData("Scheduling link", "This is not a link that can be passed on. Paste the whole address; it begins with https://.", 1, "11:00", "http://calls.example.com/leo")]
    [InlineData("Scheduling link", "This is not a link that can be passed on. Paste the whole address; it begins with https://.", null, null, "calls.example.com")]
    [InlineData("Call day 1", "Propose a time, or paste a scheduling link.", null, null, null)]
    public async Task What_is_wrong_is_said_at_its_field(string field, string sentence, int? days, string? time, string? link)
    {
        await using var team = await Workplace.Open(Acme);
        var acme = await Preparing(team);

        var answer = await Entered(team, acme, form =>
        {
            if (days is { } from)
                form.Date("Call day 1", team.Today.AddDays(from));
            if (time is not null)
                form.Select("Call time 1", time);
            if (link is not null)
                form.Text("Scheduling link", link);
        });

        Assert.Equal((field, sentence), Assert.Single(answer.Errors) is var (at, says) ? (at, says) : default);
        Assert.Null((await acme.Now()).CallProposal);
    }

    [Fact]
    public async Task A_time_of_today_that_is_past_and_one_that_stands_there_twice_are_said_at_theirs()
    {
        await using var team = await Workplace.Open([Acme, .. Customers.Giants], new DateTimeOffset(2026, 1, 5, 15, 0, 0, TimeSpan.Zero));
        var acme = await Preparing(team);

        var past = await Entered(team, acme, form => HandoverStory.CallTimes(form, link: null, (team.Today, "09:30")));
        Assert.StartsWith("Mon 5 Jan 2026, 09:30, New York time is past", past.Errors["Call time 1"], StringComparison.Ordinal);
        await team.As(Cast.Leo).Close(team.As(Cast.Leo).OpenModal!);
        var twice = await Entered(team, acme, form => HandoverStory.CallTimes(form, link: null, (Tuesday, "09:30"), (Tuesday, "10:00"), (Tuesday, "09:30")));

        Assert.Equal("This time stands here twice; choose another one.", twice.Errors["Call time 3"]);
    }

    [Fact]
    public async Task A_late_choice_hears_that_the_times_are_others_now()
    {
        await using var team = await Workplace.Open(Acme);
        var acme = await Preparing(team);
        await acme.CallProposedBy(Cast.Leo, link: null, (Tuesday, "11:00"));
        Assert.Equal("close", (await Entered(team, acme, form => HandoverStory.CallTimes(form, link: null, (Tuesday, "12:00")))).Action);

        await team.As(Cast.Fay).Click(acme.Cards.NewOwner(Cast.Fay), "Choose Tue 6 Jan, 17:00");

        Assert.StartsWith("That time is not proposed any more.", (await team.As(Cast.Fay).Ephemeral()).Text, StringComparison.Ordinal);
        await team.Settle();
        Assert.Null((await acme.Now()).CallAt);
        team.Clock.MoveTo(new DateTimeOffset(2026, 1, 6, 17, 0, 0, TimeSpan.Zero));
        await team.As(Cast.Fay).Click(acme.Cards.NewOwner(Cast.Fay), "Choose Tue 6 Jan, 18:00");
        await team.As(Cast.Fay).Ephemeral(message => message.Text.StartsWith("Tue 6 Jan 2026, 18:00, Brussels time is past", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_who_set_it_at_once_one_wins_and_the_other_hears_what_is_set()
    {
        await using var team = await Workplace.Open(Acme);
        var acme = await Preparing(team);
        await acme.CallProposedBy(Cast.Leo, link: null, (Tuesday, "11:00"));
        await acme.Press(Cast.Fay, acme.Cards.NewOwner(Cast.Fay), "Choose Tue 6 Jan, 17:00");
        await team.As(Cast.Leo).Click(acme.Cards.Owner(Cast.Leo), HandoverButtons.SetCallTime);
        var open = await team.As(Cast.Leo).ModalOpened();
        await acme.CallSetBy(Cast.Fay, acme.Cards.NewOwner(Cast.Fay), Tuesday.AddDays(1), "16:00");

        var answer = await team.As(Cast.Leo).Submit(open, form => form.Date("Call day", Tuesday.AddDays(2)).Select("Call time", "09:00"));

        Assert.Contains("The handover call is on Wed 7 Jan 2026, 10:00, New York time, set by Fay Moreau.", answer.View!.Text, StringComparison.Ordinal);
        await team.Settle();
        Assert.Equal(new DateTimeOffset(2026, 1, 7, 15, 0, 0, TimeSpan.Zero), (await acme.Now()).CallAt);
    }

    [Theory]
    [InlineData(Cast.Hugo)]
    [InlineData(Cast.Dana)]
    [InlineData(Cast.Leo)]
    public async Task Nobody_else_chooses(string who)
    {
        await using var team = await Workplace.Open(Acme);
        var acme = await Preparing(team);
        await acme.CallProposedBy(Cast.Leo, link: null, (Tuesday, "11:00"));

        var handled = await Handle(team, (await acme.Now()).Id, who, new ChooseCallTime(new DateTimeOffset(2026, 1, 6, 16, 0, 0, TimeSpan.Zero)));

        Assert.Equal(RefusalKind.NotAllowed, Assert.IsType<Handled.Refused>(handled).Refusal.Kind);
    }

    [Fact]
    public async Task Somebody_else_named_agrees_on_another_time()
    {
        await using var team = await Workplace.Open(Acme);
        var acme = await Preparing(team);
        await acme.CallProposedBy(Cast.Leo, link: null, (Tuesday, "11:00"), (Tuesday, "10:00"));
        await acme.Press(Cast.Fay, acme.Cards.NewOwner(Cast.Fay), "Choose Tue 6 Jan, 17:00");

        await acme.RenamedTo(Cast.Hugo, by: Cast.Eli);

        Assert.EndsWith("The handover call with Fay Moreau is off: agree on another.", acme.Cards.Owner(Cast.Leo).Replies[^1].Text, StringComparison.Ordinal);
        await acme.Press(Cast.Hugo, acme.Cards.NewOwner(Cast.Hugo), "Choose Tue 6 Jan, 16:00");
        Assert.NotNull((await acme.Now()).CallAt);
    }

    [Fact]
    public async Task After_the_call_the_new_owner_is_asked_once_while_they_work()
    {
        await using var team = await Workplace.Open(Acme);
        var acme = await Preparing(team);
        await acme.CallProposedBy(Cast.Leo, link: null, (Tuesday, "11:00"));
        await acme.Press(Cast.Fay, acme.Cards.NewOwner(Cast.Fay), "Choose Tue 6 Jan, 17:00");
        await acme.PreparedBy(Cast.Leo);
        var before = acme.Cards.NewOwner(Cast.Fay).Replies.Count;

        await team.Run<AfterCallJob>();
        Assert.DoesNotContain("it was on", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        team.Clock.MoveTo(new DateTimeOffset(2026, 1, 6, 16, 45, 0, TimeSpan.Zero));
        await team.Run<AfterCallJob>();
        // At a quarter to six in the evening only the card changes.
        Assert.Equal(before, acme.Cards.NewOwner(Cast.Fay).Replies.Count);
        Assert.Contains("it was on Tue 6 Jan 2026, 17:00, Brussels time, with Leo Grant. *Now accept, or push back naming what is missing.*", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        team.Clock.MoveTo(new DateTimeOffset(2026, 1, 7, 8, 30, 0, TimeSpan.Zero));
        await team.Run<AfterCallJob>();
        await team.Run<AfterCallJob>();

        Assert.Equal(before + 1, acme.Cards.NewOwner(Cast.Fay).Replies.Count);
        Assert.Contains(
            "The handover call about *Acme Corp* was on Tue 6 Jan 2026, 17:00, Brussels time. Accept it now, or push back naming the gates",
            acme.Cards.NewOwner(Cast.Fay).Replies[^1].Text, StringComparison.Ordinal);
        await acme.PushedBackBy(Cast.Fay, "The plan was not discussed.", Gate.AccountPlan);
        Assert.Contains("Propose call times", acme.Cards.Owner(Cast.Leo).Buttons);
        await acme.PreparedBy(Cast.Leo);
        Assert.Contains("is clear, and the handover call is over.", acme.Cards.NewOwner(Cast.Fay).Replies[^1].Text, StringComparison.Ordinal);
        var after = acme.Cards.NewOwner(Cast.Fay).Replies.Count;
        await team.Run<AfterCallJob>();
        Assert.Equal(after, acme.Cards.NewOwner(Cast.Fay).Replies.Count);
    }

    [Fact]
    public async Task Who_has_accepted_is_not_asked()
    {
        await using var team = await Workplace.Open(Acme);
        var acme = await Preparing(team);
        await acme.CallProposedBy(Cast.Leo, link: null, (Tuesday, "09:00"));
        await acme.Press(Cast.Fay, acme.Cards.NewOwner(Cast.Fay), "Choose Tue 6 Jan, 15:00");
        await acme.PreparedBy(Cast.Leo);
        await acme.AcceptedBy(Cast.Fay);
        var before = acme.Cards.NewOwner(Cast.Fay).Replies.Count;
        team.Clock.MoveTo(new DateTimeOffset(2026, 1, 7, 8, 30, 0, TimeSpan.Zero));

        await team.Run<AfterCallJob>();

        Assert.Equal(before, acme.Cards.NewOwner(Cast.Fay).Replies.Count);
    }

    private static async Task<HandoverStory> Preparing(Workplace team)
    {
        var acme = team.Handover(Acme);
        await acme.ProposedBy(Cast.Leo);
        await acme.SentTo("EU TAM", by: Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        return acme;
    }

    private static async Task<SubmitAnswer> Entered(Workplace team, HandoverStory acme, Action<Form> entries)
    {
        await team.As(Cast.Leo).Click(acme.Cards.Owner(Cast.Leo), HandoverButtons.ProposeCallTimes);
        return await team.As(Cast.Leo).Submit(await team.As(Cast.Leo).ModalOpened(), entries);
    }

    private static Task<Handled> Handle(Workplace team, HandoverId id, string who, HandoverCommand command) => team.Within(services => services
        .GetRequiredService<HandoverCommandHandler>()
        .Handle(id, command, Actor.Of(Cast.Roster.Single(person => person.Id.Value == who)), CancellationToken.None));
}
