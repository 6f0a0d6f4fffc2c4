using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Meeting;
using HandoverBot.Storage;
using HandoverBot.Tests.Commands;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Stories;

/// <summary>A deal with high potential gets its next owner before it lands (R22).</summary>
public sealed class EarlyIntroductionTests
{
    private const string Reason = "high_potential";

    /// <summary>Ana's deal in progress.</summary>
    private static readonly Account Deal = Customers.Of("initech", "Initech", Cast.Ana) with
    {
        Arr = null,
        LandingArr = 150_000,
        Products = [],
        InitialPrepurchaseOn = null,
    };

    [Theory]
    [InlineData("nothing")]
    [InlineData("restarted")]
    [InlineData("killed")]
    public async Task A_deal_goes_to_whom_the_customer_met_early_when_it_is_closed_won(string inBetween)
    {
        await using var team = await Workplace.Open(Deal);
        var deal = team.Handover(Deal);
        if (inBetween != "nothing")
            team.InterruptWith(inBetween == "killed" ? team.Kill : team.Restart);

        await deal.ProposedBy(Cast.Ana, Reason, "The technical win is confirmed.");
        Assert.Contains("Recommended: EU TAM", deal.Cards.Allocation.BlockText, StringComparison.Ordinal);
        await deal.PoolApprovedBy(Cast.Dana);
        await deal.Named(Cast.Fay, by: Cast.Eli);
        await deal.Fill(Cast.Ana, deal.Cards.Owner(Cast.Ana), HandoverButtons.IntroduceEarly, form => form.Text("Introduced early where", "wrap-up call"));
        await deal.PreparedBy(Cast.Ana);

        await deal.Is(HandoverStatus.Preparing);
        Assert.Equal([Gate.ClosedWon], (await deal.Now()).OpenGates.Select(standing => standing.Gate));
        Assert.DoesNotContain("Accept", deal.Cards.NewOwner(Cast.Fay).Buttons);
        Assert.Contains("Nobody has told the day of the first pre-purchase yet", deal.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);

        var said = await team.Import("accounts", ClosedWon(products: "none"));
        Assert.Contains("Initech is being introduced early: The first pre-purchase was on 5 Jan 2026.", said, StringComparison.Ordinal);
        await deal.Is(HandoverStatus.Ready);
        await deal.AcceptedBy(Cast.Fay);

        await deal.Is(HandoverStatus.Completed);
        Assert.Equal(Cast.Fay, (await deal.Account()).Owner?.Value);
        Assert.Contains("Initech has belonged to Fay Moreau since 5 Jan 2026", deal.Cards.Owner(Cast.Ana).Text, StringComparison.Ordinal);
        Assert.Collection(
            deal.Cards.NewOwner(Cast.Fay).Replies.Select(note => note.Text),
            note => Assert.Contains("Ana Ruiz noted that the customer of *Initech* has met Fay Moreau", note, StringComparison.Ordinal),
            note => Assert.Contains("booked the handover call", note, StringComparison.Ordinal),
            note => Assert.Contains("confirmed the joint onboarding plan for *Initech*: <https://docs.example.com/onboarding>", note, StringComparison.Ordinal),
            note => Assert.Contains("Ana Ruiz wrote for the brief of *Initech*: ", note, StringComparison.Ordinal),
            note => Assert.Contains("*Initech* is closed won. The first pre-purchase was on 5 Jan 2026. Gates still open: none.", note, StringComparison.Ordinal),
            note => Assert.Contains("Every gate of *Initech* is clear.", note, StringComparison.Ordinal),
            note => Assert.Contains("*Initech* is yours from today", note, StringComparison.Ordinal));
        Assert.Contains(
            deal.Cards.Owner(Cast.Ana).Replies, note => note.Text.Contains("The customer knows them already", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everybody_reads_what_an_early_introduction_is_and_is_not()
    {
        await using var team = await Workplace.Open(Deal);
        var deal = await Named(team);

        PostedMessage[] cards = [deal.Cards.Allocation, deal.Cards.Pool(Cast.Eli), deal.Cards.NewOwner(Cast.Fay), deal.Cards.Owner(Cast.Ana)];
        Assert.All(cards, card => Assert.Contains(
            "*Early introduction:* Fay Moreau comes in for the relationship only. The deal, and the credit for it, stay with Ana Ruiz.\n"
            + "Initech changes hands once the deal is closed won and every gate is clear, without waiting the usual 12 months. "
            + "If the deal is lost, the handover is withdrawn.\n"
            + "*Introduced:* not yet; the time for it is the evaluation wrap-up, when the technical win is confirmed",
            card.BlockText,
            StringComparison.Ordinal));
        var home = await team.Slack.HomeOf(Cast.Ana);
        Assert.Contains("Introduce the new owner at the evaluation wrap-up, and clear the open gates: joint onboarding plan", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_that_the_policy_lets_nobody_hurry_to_says_how_long_it_waits()
    {
        await using var team = await Workplace.Open(Deal);
        var deal = team.Handover(Deal);
        await deal.ProposedBy(Cast.Ana, Reason, "The technical win is confirmed.");
        Assert.Contains("*ARR:* unknown · *Deal in progress:* $150k", deal.Cards.Allocation.BlockText, StringComparison.Ordinal);

        await deal.SentTo("EU CSM", by: Cast.Dana);

        Assert.Contains(
            "once the deal is closed won and every gate is clear and the usual 12 months have passed.", deal.Cards.Pool(Cast.Ben).BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_joint_plan_is_a_step_of_the_owners_walk_and_a_button_of_the_new_owner()
    {
        await using var team = await Workplace.Open(Deal);
        var deal = await Named(team);

        var walk = await deal.Step(Cast.Ana, await deal.OpenedBy(Cast.Ana));
        Assert.Contains("Step 3 of 6 · *Joint onboarding plan*", walk.Text, StringComparison.Ordinal);
        var skipped = await team.As(Cast.Ana).Submit(walk);
        Assert.Contains("Step 4 of 6 · *Unpaid invoices*", skipped.View!.Text, StringComparison.Ordinal);
        await team.As(Cast.Ana).Close(skipped.View, all: true);

        await team.As(Cast.Fay).Click(deal.Cards.NewOwner(Cast.Fay), HandoverButtons.JointPlan);
        var form = await team.As(Cast.Fay).ModalOpened();
        Assert.Contains("is not a link", (await team.As(Cast.Fay).Submit(form, entries => entries.Text("Joint plan link", "our doc"))).Errors["Joint plan link"], StringComparison.Ordinal);
        var done = await team.As(Cast.Fay).Submit(form, entries => entries.Text("Joint plan link", "https://docs.example.com/onboarding"));

        Assert.Equal("prepare_summary", done.View!.CallbackId);
        Assert.Contains("✅ *Joint onboarding plan* · clear · Written down at https://docs.example.com/onboarding", done.View.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Step:", done.View.Text, StringComparison.Ordinal);
        await team.Settle();
        Assert.Contains("Fay Moreau confirmed the joint onboarding plan", deal.Cards.Owner(Cast.Ana).Replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_bought_is_on_the_checklist_once_the_deal_has_landed()
    {
        await using var team = await Workplace.Open(Deal);
        var deal = await Named(team);
        await deal.PreparedBy(Cast.Ana);

        await team.Import("accounts", ClosedWon(products: "error_tracking"));

        Assert.Equal([Gate.Onboarding], (await deal.Now()).OpenGates.Select(standing => standing.Gate));
        Assert.Contains("1 item came with what the customer pays for since the deal has landed", deal.Cards.Owner(Cast.Ana).Replies[^1].Text, StringComparison.Ordinal);
        await deal.PreparedBy(Cast.Ana);
        await deal.AcceptedBy(Cast.Fay);
        await deal.Is(HandoverStatus.Accepted);
        await deal.IntroducedBy(Cast.Ana);
        await deal.Is(HandoverStatus.Completed);
    }

    [Fact]
    public async Task The_day_a_deal_lands_is_noticed_and_so_is_that_it_did_not_after_all()
    {
        await using var team = await Workplace.Open(Deal);
        var deal = await Named(team);
        await deal.PreparedBy(Cast.Ana);
        await Told(team, Deal with { InitialPrepurchaseOn = team.Today.AddDays(1) });
        await team.Run<LandingJob>();
        Assert.Equal("The first pre-purchase is on 6 Jan 2026", (await deal.Now()).Standing(Gate.ClosedWon)!.Why);

        team.Clock.Advance(TimeSpan.FromDays(1));
        await team.Run<LandingJob>();
        await deal.Is(HandoverStatus.Ready);
        var version = (await deal.Now()).Version;
        await team.Run<LandingJob>();
        Assert.Equal(version, (await deal.Now()).Version);

        await Told(team, Deal);
        await team.Run<LandingJob>();
        await deal.Is(HandoverStatus.Preparing);
        Assert.Contains("*Initech* is not closed won any more.", deal.Cards.NewOwner(Cast.Fay).Replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_note_the_introduction_the_second_hears_that_it_is_noted()
    {
        await using var team = await Workplace.Open(Deal);
        var deal = await Named(team);
        await team.As(Cast.Ana).Click(deal.Cards.Owner(Cast.Ana), HandoverButtons.IntroduceEarly);
        await team.As(Cast.Fay).Click(deal.Cards.NewOwner(Cast.Fay), HandoverButtons.IntroduceEarly);
        var (anas, fays) = (await team.As(Cast.Ana).ModalOpened(), await team.As(Cast.Fay).ModalOpened());

        Assert.Equal("close", (await team.As(Cast.Fay).Submit(fays)).Action);
        var late = await team.As(Cast.Ana).Submit(anas);

        Assert.Contains("The introduction has been noted already.", late.View!.Text, StringComparison.Ordinal);
        await team.Settle();
        Assert.DoesNotContain("Note the introduction", deal.Cards.Owner(Cast.Ana).Buttons);
    }

    [Fact]
    public async Task Accepting_from_an_old_card_after_the_deal_is_lost_is_refused()
    {
        await using var team = await Workplace.Open(Deal);
        var deal = await Named(team);
        await deal.PreparedBy(Cast.Ana);
        await team.Import("accounts", ClosedWon(products: "none"));
        await team.As(Cast.Ana).Click(deal.Cards.Owner(Cast.Ana), HandoverButtons.Withdraw);
        await team.As(Cast.Ana).Submit(await team.As(Cast.Ana).ModalOpened(), form => form.Text("Why", "They pulled out."));

        await team.As(Cast.Fay).Click(deal.Cards.NewOwner(Cast.Fay), HandoverButtons.Accept);

        var told = await team.As(Cast.Fay).Ephemeral();
        Assert.Equal("This has moved on. The handover of Initech was withdrawn by Ana Ruiz: They pulled out.", told.Text);
        await team.Settle();
    }

    [Fact]
    public async Task An_account_that_has_landed_is_refused_and_another_role_is_not_offered_it()
    {
        var fays = Deal with { Id = AccountId.From("hooli"), Name = "Hooli", Owner = Domain.People.PersonId.From(Cast.Fay) };
        await using var team = await Workplace.Open(Customers.Acme, fays);

        var landed = await team.As(Cast.Ana).Submit(
            await team.Handover(Customers.Acme).OpenedBy(Cast.Ana), form => form.Select("Reason", Reason));
        var offered = await team.Handover(fays).OpenedBy(Cast.Fay);

        Assert.StartsWith(
            "“Early introduction: high potential” does not fit what is known: landed on 1 November 2024", landed.Errors["Reason"], StringComparison.Ordinal);
        Assert.DoesNotContain("Early introduction", offered.Json.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<HandoverStory> Named(Workplace team)
    {
        var deal = team.Handover(Deal);
        await deal.ProposedBy(Cast.Ana, Reason, "The technical win is confirmed.");
        await deal.PoolApprovedBy(Cast.Dana);
        await deal.Named(Cast.Fay, by: Cast.Eli);
        return deal;
    }

    private static Task Told(Workplace team, Account account) => team.Store((services, token) =>
        services.GetRequiredService<AccountStore>().Upsert([account], "accounts.csv", team.Today, team.Clock.GetUtcNow(), token));

    /// <summary>The file that says that they bought today.</summary>
    private static string ClosedWon(string products)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["account_id"] = "initech",
            ["name"] = "Initech",
            ["arr"] = "150000",
            ["owner_email"] = "ana@example.com",
            ["products"] = products,
            ["initial_prepurchase_on"] = "2026-01-05",
        };
        return Shell.Table(Shell.AccountColumns, string.Join(',', Shell.AccountColumns.Split(',').Select(column => told.GetValueOrDefault(column, ""))));
    }
}
