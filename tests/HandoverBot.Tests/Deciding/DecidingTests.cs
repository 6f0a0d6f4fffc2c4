using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Deciding;

public sealed class DecidingTests
{
    [Fact]
    public async Task The_proposal_shows_the_recommendation_with_its_rule_and_facts()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);

        await acme.ProposedBy(Cast.Ana, evidence: "They signed for a year.");

        var card = acme.Cards.Allocation;
        Assert.Contains("Recommended: EU TAM", card.BlockText, StringComparison.Ordinal);
        Assert.Contains("Rule `nearly_expanded` of policy handbook-2025", card.BlockText, StringComparison.Ordinal);
        Assert.Contains("They signed for a year.", card.BlockText, StringComparison.Ordinal);
        Assert.Equal(["Approve EU TAM", "Other pool", "Decline", "Why?", "History"], card.Buttons);
    }

    [Fact]
    public async Task What_nobody_has_told_is_named_in_words()
    {
        await using var team = await Workplace.Open(Customers.Acme with { UsersByRegion = null });
        var acme = team.Handover(Customers.Acme);

        await acme.ProposedBy(Cast.Ana);

        Assert.Contains("Not known: where its users are", acme.Cards.Allocation.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_leadership_would_have_to_decide_is_not_passed_over_where_nobody_knows_the_ARR()
    {
        await using var team = await Workplace.Open(Customers.Acme with { Arr = null });
        var acme = team.Handover(Customers.Acme);

        await acme.ProposedBy(Cast.Ana);

        Assert.Contains(
            "Whether it is among the top 40 by ARR, which leadership alone decides, cannot be told: its ARR is not known.",
            acme.Cards.Allocation.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_pool_than_the_recommended_one_needs_a_note_that_stays_with_the_decision()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await team.As(Cast.Dana).Click(acme.Cards.Allocation, HandoverButtons.ChoosePool);
        var form = await team.As(Cast.Dana).ModalOpened();
        var withoutNote = await team.As(Cast.Dana).Submit(form, entries => entries.Select("Pool", "US TAM"));
        Assert.Contains("write down why", withoutNote.Errors["Why this pool"], StringComparison.Ordinal);
        await team.As(Cast.Dana).Submit(withoutNote.View!, entries => entries.Select("Pool", "US TAM").Text("Why this pool", "Their team moves to Boston."));
        await team.Settle();

        var now = await acme.Now();
        Assert.Equal(("US TAM", "Their team moves to Boston."), (now.Pool, now.PoolNote));
        Assert.Contains("Their team moves to Boston.", acme.Cards.Allocation.BlockText, StringComparison.Ordinal);
        // Gus is the whole pool, and nobody names themselves.
        Assert.NotNull(acme.Cards.Pool(Cast.Dana));
    }

    [Fact]
    public async Task The_lead_sees_each_candidate_with_their_book_before_and_after()
    {
        await using var team = await Workplace.Open(Customers.Acme, Customers.Of("globex", "Globex", Cast.Hugo));
        var acme = team.Handover(Customers.Acme);

        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);

        var card = acme.Cards.Pool(Cast.Eli).BlockText;
        Assert.Contains("*Hugo Vidal* · 1 → 2 of 15 accounts, $60k → $120k", card, StringComparison.Ordinal);
        Assert.Contains("*Fay Moreau* · 0 → 1 of 15 accounts", card, StringComparison.Ordinal);
        Assert.True(
            card.IndexOf("Fay", StringComparison.Ordinal) < card.IndexOf("Hugo", StringComparison.Ordinal), "The least loaded comes first.");
    }

    [Fact]
    public async Task A_declined_account_stays_and_its_owner_reads_why()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await acme.DeclinedBy(Cast.Dana, "Fix the open incident first.");

        await acme.Is(HandoverStatus.Declined);
        Assert.Equal(Cast.Ana, (await acme.Account()).Owner?.Value);
        var card = acme.Cards.Owner(Cast.Ana);
        Assert.Contains("Fix the open incident first.", card.BlockText, StringComparison.Ordinal);
        Assert.Contains("It stays in your book", Assert.Single(card.Replies).Text, StringComparison.Ordinal);
        Assert.Equal(["Why?", "History"], acme.Cards.Allocation.Buttons);
        await acme.ProposedBy(Cast.Ana);
        await acme.Is(HandoverStatus.Proposed);
    }

    [Fact]
    public async Task A_withdrawn_handover_ends_for_everybody()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);

        await acme.WithdrawnBy(Cast.Ana, "They asked to stay with me.");

        await acme.Is(HandoverStatus.Withdrawn);
        Assert.Contains("They asked to stay with me.", acme.Cards.NewOwner(Cast.Fay).Replies[^1].Text, StringComparison.Ordinal);
        Assert.All(
            [acme.Cards.Allocation, acme.Cards.Pool(Cast.Eli), acme.Cards.NewOwner(Cast.Fay), acme.Cards.Owner(Cast.Ana)],
            card => Assert.Equal(["Brief", "Why?", "History"], card.Buttons));
    }

    [Fact]
    public async Task A_new_owner_can_be_replaced_and_the_first_one_hears_that_nothing_is_left_to_do()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);

        await acme.RenamedTo(Cast.Hugo, by: Cast.Eli);

        Assert.Equal(Cast.Hugo, (await acme.Now()).NewOwner?.Value);
        Assert.Contains("*Acme Corp* goes to Hugo Vidal instead", team.Slack.DirectMessages(Cast.Fay).Single(HandoverCards.IsRoot).BlockText, StringComparison.Ordinal);
        await acme.PreparedBy(Cast.Ana);
        await acme.AcceptedBy(Cast.Hugo);
        await acme.IntroducedBy(Cast.Ana);
        Assert.Equal(Cast.Hugo, (await acme.Account()).Owner?.Value);
    }

    [Fact]
    public async Task A_lead_waives_what_the_policy_leaves_to_leads_and_nothing_else_is_offered()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await team.As(Cast.Eli).Click(acme.Cards.Pool(Cast.Eli), HandoverButtons.Waive);
        var form = await team.As(Cast.Eli).ModalOpened();
        await Assert.ThrowsAsync<Fakes.ImpossibleActionException>(
            () => team.As(Cast.Eli).Submit(form, entries => entries.Select("Gate", Gate.Healthy.Id())));
        await team.As(Cast.Eli).Close(form);

        await acme.WaivedBy(Cast.Eli, acme.Cards.Pool(Cast.Eli), Gate.Onboarding, "They onboarded themselves.");

        Assert.Equal(GateStatus.Waived, (await acme.Now()).Standing(Gate.Onboarding)!.Status);
        Assert.Contains("They onboarded themselves.", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leadership_waives_what_is_left_to_leadership()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);

        await acme.WaivedBy(Cast.Leo, acme.Cards.Allocation, Gate.Healthy, "The outage was ours.");

        Assert.Equal(GateStatus.Waived, (await acme.Now()).Standing(Gate.Healthy)!.Status);
    }

    [Fact]
    public async Task Leadership_reaches_what_it_may_do_through_the_command_too()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        var summary = await team.As(Cast.Leo).Submit(await acme.OpenedBy(Cast.Leo), form => form.Select("Go on to", HandoverButtons.Waive));
        await team.As(Cast.Leo).Submit(summary.View!, form => form.Select("Gate", Gate.AccountPlan.Id()).Text("Why waived", "There never was one."));

        Assert.Equal(GateStatus.Waived, (await acme.Now()).Standing(Gate.AccountPlan)!.Status);
        await team.Settle();
    }

    [Fact]
    public async Task The_owners_lead_can_withdraw_through_the_command()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        var summary = await team.As(Cast.Ola).Submit(await acme.OpenedBy(Cast.Ola), form => form.Select("Go on to", HandoverButtons.Withdraw));
        await team.As(Cast.Ola).Submit(summary.View!, form => form.Text("Why", "We renew first."));
        await team.Settle();

        await acme.Is(HandoverStatus.Withdrawn);
        Assert.Contains("Ola Berg withdrew the handover", acme.Cards.Owner(Cast.Ana).Replies[^1].Text, StringComparison.Ordinal);
    }
}
