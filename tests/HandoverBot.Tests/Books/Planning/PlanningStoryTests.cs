using HandoverBot.Digests;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Fakes;
using HandoverBot.Planning;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Books.Planning;

/// <summary>Fay, whom Eli leads, goes through her book before the quarter ends.</summary>
public sealed class PlanningStoryTests
{
    private const string Title = "Fay Moreau's plan for 2026 Q1";

    private static readonly DateTimeOffset Notice = At(3, 17);
    private static readonly DateOnly May = new(2026, 5, 1);
    private static readonly DateOnly InMarch = new(2026, 3, 27);

    private static readonly Account Tiny = Customers.Of("tiny", "Tiny Tools", Cast.Fay, arr: 12_000);
    private static readonly Account Little = Customers.Of("little", "Little Labs", Cast.Fay, arr: 11_000);
    private static readonly Account Seedling = Customers.Of("seedling", "Seedling", Cast.Fay, arr: 30_000) with { Plan = Plan.Yc };

    private static readonly Account[] Book =
        [.. Enumerable.Range(1, 14).Select(n => Customers.Of($"shop-{n}", $"Shop {n}", Cast.Fay)), Tiny, Little, Seedling];

    [Fact]
    public async Task A_quarter_is_planned_from_the_notice_to_the_next_quarter_which_suggests_again_what_did_not_come_true()
    {
        await using var team = await Workplace.Open([.. Book, .. Customers.Giants], At(3, 13));
        team.Clock.MoveTo(Notice);
        await team.Run<DigestJob>();
        var notice = Assert.Single(team.Slack.DirectMessages(Cast.Fay)).BlockText;
        Assert.Contains("2026 Q1 ends on 31 March 2026. Which accounts could leave your book?", notice, StringComparison.Ordinal);
        Assert.Contains("/mybook plan", notice, StringComparison.Ordinal);
        Assert.Equal(
            "You start 2026 Q2 with 17 accounts, the cap is 15: find 2. 3 could leave by what is known, 0 are kept, 0 have a plan. Decide with `/mybook plan`.",
            PlanningDigest.Of(await Review(team, Cast.Fay)));

        var fay = await new PlanDesk(team, Cast.Fay).Open();
        Assert.Equal("Your plan for 2026 Q1. You start 2026 Q2 with 17 accounts, the cap is 15: find 2.", fay.Shown.Text);
        Assert.Contains("*Seedling* · $30k · 2 products · health 8.5\n• On the YC plan:", fay.Shown.BlockText, StringComparison.Ordinal);
        Assert.Contains("Still to be written down: Is there a documented, specific plan", fay.Shown.BlockText, StringComparison.Ordinal);

        var flagged = await fay.Fill("Flag for handover", "seedling", _ => { });
        Assert.Equal("prepare_plan", flagged.View!.CallbackId);
        await team.As(Cast.Fay).Close(flagged.View, all: true);
        var handover = await team.Handover(Seedling).Now();
        Assert.Equal(("yc_plan", HandoverStatus.Proposed), (handover.ReasonId, handover.Status));

        await fay.Press("Look again", account: null, then: "You start 2026 Q2 with 16 accounts, the cap is 15: find 1.");
        Assert.Contains("*Seedling* · leaving.", fay.Shown.BlockText, StringComparison.Ordinal);
        await fay.Keep("little", May);
        await fay.Document("tiny", InMarch);
        await fay.Press("Done with my plan", account: null, then: "Finished on 17 Mar 2026");
        Assert.Equal(["Look again", "Reopen my plan"], fay.Shown.Buttons);

        var card = Card(team, Cast.Eli);
        Assert.Equal($"{Title}: finished. 1 flagged, 1 kept, 1 planned, 0 undecided; still over the cap by 1 account.", card.Text);
        Assert.Contains("• *Little Labs* · Kept until 1 May 2026: They renew in May.", card.BlockText, StringComparison.Ordinal);
        Assert.Contains("• *Tiny Tools* · Sell them error tracking, by 27 March 2026, to $25k ARR.", card.BlockText, StringComparison.Ordinal);

        var talk = await Answered(team, "Talk to me", "Who could take Shop 3?");
        Assert.Equal("close", talk.Action);
        Assert.Contains("*Eli Novak: Talk to me.* Who could take Shop 3?", Card(team, Cast.Eli).BlockText, StringComparison.Ordinal);
        Assert.Equal("*Eli Novak* looked at your plan for 2026 Q1: *Talk to me.* “Who could take Shop 3?”", team.Slack.DirectMessages(Cast.Fay)[^1].Text);

        await Again(team, fay);
        await NextQuarter(team);
    }

    /// <summary>She opens the plan again and finishes it again; Eli has the same one message.</summary>
    private static async Task Again(Workplace team, PlanDesk fay)
    {
        await fay.Open();
        await fay.Press("Reopen my plan", account: null, then: "Done with my plan");
        Assert.Equal($"{Title}: Fay Moreau is planning again.", Card(team, Cast.Eli).Text);
        Assert.DoesNotContain("Looks good", Card(team, Cast.Eli).Buttons);
        await fay.Press("Done with my plan", account: null, then: "Finished on 17 Mar 2026");
        Assert.Equal("close", (await Answered(team, "Looks good", note: "")).Action);
        Assert.Contains("*Eli Novak: Looks good.*", Card(team, Cast.Eli).BlockText, StringComparison.Ordinal);
    }

    private static async Task NextQuarter(Workplace team)
    {
        await team.Restart();
        team.Clock.MoveTo(At(4, 1));
        var plan = await new PlanDesk(team, Cast.Fay).Open();

        Assert.StartsWith("Your plan for 2026 Q2.", plan.Shown.Text, StringComparison.Ordinal);
        Assert.Contains(
            "*Suggested again.* The plan of 2026 Q1 has not brought it there: Sell them error tracking, by 27 March 2026, to $25k ARR. It is at $12k now.",
            plan.Shown.BlockText, StringComparison.Ordinal);
        Assert.Contains("*Kept until 1 May 2026: They renew in May.*", plan.Shown.BlockText, StringComparison.Ordinal);

        team.Clock.MoveTo(At(5, 1));
        await plan.Open();
        Assert.Contains("It was kept until 1 May 2026, and that day has come: They renew in May.", plan.Shown.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_documented_plan_stands_as_the_answer_when_the_account_is_handed_over_after_all_and_the_policy_refuses()
    {
        await using var team = await Open();
        var fay = await new PlanDesk(team, Cast.Fay).Open();
        await fay.Document("tiny", InMarch);
        var reason = await team.As(Cast.Fay).Submit(await team.Handover(Tiny).OpenedBy(Cast.Fay), form => form.Select("Reason", "below_threshold"));

        var answer = await team.As(Cast.Fay).Submit(reason.View!);

        Assert.StartsWith("With a documented, specific plan for this quarter", answer.Errors["documented_plan: yes or no"], StringComparison.Ordinal);
        Assert.Contains("Sell them error tracking, by 27 March 2026, to $25k ARR.", reason.View!.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(await team.Handover(Tiny).Now());
    }

    [Fact]
    public async Task Once_the_plan_is_taken_back_nothing_is_answered_for_its_owner()
    {
        await using var team = await Open();
        var fay = await new PlanDesk(team, Cast.Fay).Open();
        await fay.Document("tiny", InMarch);
        await fay.Press("Suggest it again", "tiny", then: "3 accounts could leave");

        var reason = await team.As(Cast.Fay).Submit(await team.Handover(Tiny).OpenedBy(Cast.Fay), form => form.Select("Reason", "below_threshold"));

        Assert.DoesNotContain("Sell them error tracking", reason.View!.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_entries_are_told_at_their_fields()
    {
        await using var team = await Open();
        var fay = await new PlanDesk(team, Cast.Fay).Open();

        var keep = await fay.Fill("Keep it…", "tiny", form => form.Date("Until", new DateOnly(2026, 3, 1)).Text("Because", "They renew."));
        Assert.StartsWith("Choose a day from tomorrow", keep.Errors["Until"], StringComparison.Ordinal);
        await team.As(Cast.Fay).Close(keep.View!, all: true);

        foreach (var (arr, sentence) in new[] { ("much", "Say which ARR you expect"), ("15k", "With that ARR “Churned or under $20k” would still hold") })
        {
            var plan = await fay.Fill("Document a plan…", "tiny", form => form.Text("What", "Sell").Date("By", InMarch).Text("ExpectedArr", arr));
            Assert.StartsWith(sentence, plan.Errors["ExpectedArr"], StringComparison.Ordinal);
            await team.As(Cast.Fay).Close(plan.View!, all: true);
        }

        var link = await fay.Fill(
            "Document a plan…", "tiny", form => form.Text("What", "Sell").Date("By", InMarch).Text("ExpectedArr", "25,000").Text("Link", "http://[nowhere"));
        Assert.StartsWith("Give an address that begins with https://", link.Errors["Link"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clicks_on_done_are_one_message_to_the_lead()
    {
        await using var team = await Open();
        var fay = await new PlanDesk(team, Cast.Fay).Open();

        await team.As(Cast.Fay).DoubleClick(fay.Shown, "Done with my plan");
        await team.Settle();

        await fay.IsTold("You have finished your plan for 2026 Q1. Reopen it first to change something.");
        Assert.Equal(0, Card(team, Cast.Eli).Edited);
    }

    [Fact]
    public async Task A_message_from_before_the_quarter_turned_or_the_account_left_says_what_is_true_now()
    {
        await using var team = await Open();
        var before = await new PlanDesk(team, Cast.Fay).Open();
        await Sold(team, Tiny);
        await Sold(team, Seedling);

        await before.Press("Keep it…", "tiny");
        await before.IsTold("The account tiny is not in your book any more.");
        await before.Press("Flag for handover", "seedling");
        await before.IsTold("The account seedling is not in your book any more.");
        Assert.Null(await team.Handover(Seedling).Now());

        await before.Press("Keep it…", "little");
        var form = await team.As(Cast.Fay).ModalOpened();
        // Nothing is under way to Slack any more that the leap of the clock would cut off.
        await team.Restart();
        team.Clock.MoveTo(At(4, 1));
        var late = await team.As(Cast.Fay).Submit(form, entries => entries.Date("Until", May).Text("Because", "They renew."));
        Assert.Equal("update", late.Action);
        Assert.Contains("That plan was for another quarter; 2026 Q2 is planned now.", late.View!.Text, StringComparison.Ordinal);
        await before.Press("Done with my plan");
        await before.IsTold("That plan was for another quarter; 2026 Q2 is planned now. Type /mybook plan.");
        Assert.Empty(team.Slack.DirectMessages(Cast.Eli));
        Assert.Equal(0, (await Review(team, Cast.Fay)).Plan.Version);
    }

    [Fact]
    public async Task A_lead_who_answers_after_the_quarter_turned_or_while_it_is_planned_again_is_told()
    {
        await using var team = await Open();
        var fay = await new PlanDesk(team, Cast.Fay).Open();
        await fay.Press("Done with my plan", account: null, then: "Finished on");
        var form = await AnswerForm(team, "Looks good");
        await fay.Press("Reopen my plan", account: null, then: "Done with my plan");

        var late = await team.As(Cast.Eli).Submit(form);

        Assert.Contains("Fay Moreau is planning again and has not finished yet.", late.View!.Text, StringComparison.Ordinal);
        await fay.Press("Done with my plan", account: null, then: "Finished on");
        await team.Restart();
        team.Clock.MoveTo(At(4, 1));
        await team.As(Cast.Eli).Click(Card(team, Cast.Eli), "Looks good");
        await team.As(Cast.Eli).Ephemeral(message => message.Text.StartsWith("That plan was for another quarter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_survives_a_restart_and_a_crash_while_the_lead_is_told()
    {
        await using var team = await Open();
        var fay = await new PlanDesk(team, Cast.Fay).Open();
        await fay.Keep("little", May);
        await team.As(Cast.Fay).Click(fay.Shown, "Done with my plan");

        await team.Kill();
        await team.Settle();
        team.Clock.Advance(TimeSpan.FromMinutes(10));
        await team.Settle();

        Assert.Contains("0 flagged, 1 kept, 0 planned, 2 undecided", Card(team, Cast.Eli).Text, StringComparison.Ordinal);
    }

    private static Task<Workplace> Open() => Workplace.Open([.. Book, .. Customers.Giants], Notice);

    private static Task<BookReview> Review(Workplace team, string who) => team.Within(services =>
        services.GetRequiredService<BookReviewReader>().Of(Cast.Roster.Single(person => person.Id == PersonId.From(who)), CancellationToken.None));

    private static Task Sold(Workplace team, Account account) => team.Store((services, token) => services.GetRequiredService<AccountStore>()
        .ChangeOwner(account.Id, PersonId.From(Cast.Hugo), team.Today, new OwnershipWord(OwnershipWordKind.Source, "accounts.csv"), team.Clock.GetUtcNow(), token));

    /// <summary>There is one; a second one fails the story.</summary>
    private static PostedMessage Card(Workplace team, string who) =>
        team.Slack.DirectMessages(who).Single(message => message.Text.StartsWith(Title, StringComparison.Ordinal));

    private static async Task<FakeView> AnswerForm(Workplace team, string button)
    {
        await team.As(Cast.Eli).Click(Card(team, Cast.Eli), button);
        return await team.As(Cast.Eli).ModalOpened();
    }

    private static async Task<SubmitAnswer> Answered(Workplace team, string button, string note)
    {
        var answer = await team.As(Cast.Eli).Submit(await AnswerForm(team, button), form => form.Text("Note", note));
        await team.Settle();
        return answer;
    }

    private static DateTimeOffset At(int month, int day) => new(2026, month, day, 9, 0, 0, TimeSpan.Zero);
}
