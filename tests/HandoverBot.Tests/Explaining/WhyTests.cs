using System.Text.Json.Nodes;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Explaining;

/// <summary>Every decision can be asked.</summary>
public sealed class WhyTests
{
    [Fact]
    public async Task A_recommendation_shows_its_rule_those_that_did_not_fire_and_every_fact()
    {
        await using var team = await Workplace.Open(Customers.Acme with { GrowthPotential = null });
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        var why = await Asked(team, Cast.Dana, acme.Cards.Allocation);

        Assert.All(
            [
                "*Ana Ruiz proposed it* on 5 Jan 2026; nobody has decided yet.",
                "*EU TAM, or EU CSM*",
                "*`nearly_expanded` → TAM, fired*",
                "`fully_expanded` → CSM, does not hold",
                "• Users: 46 in EU, 9 in US.",
                "An allocator other than the owner decides.",
                "• ARR: *$60,000* – CSV, today",
                "• Growth potential: *not known* – CSV, today",
                "Policy handbook-2025 (",
            ],
            said => Assert.Contains(said, why.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_of_the_past_is_shown_by_the_facts_of_its_day()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.SentTo("EU CSM", by: Cast.Dana, note: "They know the customer.");
        team.Clock.Advance(TimeSpan.FromDays(3));
        await team.Store((services, token) => services.GetRequiredService<AccountStore>().Upsert(
            [Customers.Acme with { Arr = 900, Products = [] }], "accounts.csv", team.Today, team.Clock.GetUtcNow(), token));

        var why = await Asked(team, Cast.Dana, acme.Cards.Allocation);

        Assert.All(
            [
                "*Dana Lindqvist decided for EU CSM* on 5 Jan 2026.", "They know the customer.", "*`nearly_expanded` → TAM, fired*",
                "*The facts, as they stood on 5 Jan 2026*", "• ARR: *$60,000* – CSV, the same day",
            ],
            said => Assert.Contains(said, why.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("$900", why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_before_facts_were_kept_says_so()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await team.Within(async services =>
        {
            var row = await services.GetRequiredService<HandoverBotDb>().HandoverEvents.AsTracking().SingleAsync(row => row.Version == 1);
            var data = JsonNode.Parse(row.Data)!.AsObject();
            Assert.True(data.Remove("facts"));
            row.Data = data.ToJsonString();
            return await services.GetRequiredService<HandoverBotDb>().SaveChangesAsync();
        });

        var why = await Asked(team, Cast.Dana, acme.Cards.Allocation);

        Assert.Contains("The facts of that day were not kept.", why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_refused_a_reason_can_ask_by_command()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        var form = await acme.OpenedBy(Cast.Ana);
        var refused = await team.As(Cast.Ana).Submit(form, entries => entries.Select("Reason", "no_response"));
        Assert.EndsWith("To see why, type /handover why acme", refused.Errors["Reason"], StringComparison.Ordinal);
        await team.As(Cast.Ana).Close(form);

        await team.As(Cast.Ana).Command("/handover", "why acme");
        var why = await team.As(Cast.Ana).ModalOpened();

        Assert.Contains("*Acme Corp* is not being handed over.", why.Text, StringComparison.Ordinal);
        Assert.Contains("*Reasons for a handover*", why.Text, StringComparison.Ordinal);
        Assert.Contains("is not a reason to hand an account over", why.Text, StringComparison.Ordinal);
        Assert.Contains("*Unpaid invoices*", why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_refused_a_click_can_ask_by_a_button()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await team.As(Cast.Ben).Click(acme.Cards.Allocation, HandoverButtons.Approve);
        var refused = await team.As(Cast.Ben).Ephemeral();
        Assert.StartsWith("Only an allocator other than the owner can decide the pool.", refused.Text, StringComparison.Ordinal);

        var why = await Asked(team, Cast.Ben, refused);

        Assert.Contains("An allocator other than the owner decides.", why.Text, StringComparison.Ordinal);
        Assert.Contains("*`nearly_expanded` → TAM, fired*", why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_the_command_lists_the_persons_own_accounts()
    {
        await using var team = await Workplace.Open(Customers.Acme, Customers.Of("globex", "Globex", Cast.Ana));

        var answer = await team.As(Cast.Ana).Command("/handover", "why");
        await team.As(Cast.Ana).Choose(await team.As(Cast.Ana).Ephemeral(), "ask_account", "why globex");

        Assert.Equal("Why? Globex", (await team.As(Cast.Ana).ModalOpened()).Title);
        Assert.NotNull(answer);
    }

    [Fact]
    public async Task An_account_whose_name_begins_with_the_word_is_found_all_the_same()
    {
        await using var team = await Workplace.Open(Customers.Of("whynot", "Why Not Inc", Cast.Ana));

        await team.As(Cast.Ana).Command("/handover", "why not inc");

        Assert.Equal("Hand over Why Not Inc", (await team.As(Cast.Ana).ModalOpened()).Title);
    }

    [Fact]
    public async Task The_owner_asks_from_the_summary_and_the_new_owner_from_the_brief()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await acme.PreparedBy(Cast.Ana);

        var summary = await team.As(Cast.Ana).Submit(await acme.OpenedBy(Cast.Ana), form => form.Select("Go on to", HandoverButtons.Why));
        var brief = await Asked(team, Cast.Fay, acme.Cards.NewOwner(Cast.Fay));

        Assert.All([summary.View!, brief], why => Assert.Contains("*Dana Lindqvist decided for EU TAM*", why.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_handover_can_be_asked_about_after_its_end()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.DeclinedBy(Cast.Dana, "Fix the incident first.");

        var why = await Asked(team, Cast.Ana, acme.Cards.Owner(Cast.Ana));

        await acme.Is(HandoverStatus.Declined);
        Assert.Contains("Fix the incident first.", why.Text, StringComparison.Ordinal);
        Assert.Contains("`nearly_expanded` → TAM, fired", why.Text, StringComparison.Ordinal);
    }

    private static async Task<FakeView> Asked(Workplace team, string who, PostedMessage card)
    {
        await team.As(who).Click(card, HandoverButtons.Why);
        return await team.As(who).ModalOpened();
    }
}
