using System.Text.Json.Nodes;

using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Deciding;

/// <summary>Those whom the policy names are asked, and nobody else is offered anything.</summary>
public sealed class WhoDecidesTests : IDisposable
{
    private readonly string _policy = Path.GetTempFileName();

    [Fact]
    public async Task Where_the_policy_has_no_allocator_the_owners_lead_is_asked_directly()
    {
        await using var team = await OpenWith("""{"pool": ["owners_lead"], "new_owner": ["owners_lead"]}""");
        var acme = team.Handover(Customers.Acme);

        await acme.ProposedBy(Cast.Ana);
        Assert.Empty(team.Slack.Messages(Workplace.Allocation));
        var card = team.Slack.DirectMessages(Cast.Ola).Single();
        Assert.Equal(["Approve EU TAM", "Other pool", "Decline", "Why?", "History"], card.Buttons);
        Assert.DoesNotContain(HandoverButtons.ChoosePool, (await acme.OpenedBy(Cast.Dana)).Json.ToJsonString(), StringComparison.Ordinal);

        await acme.Press(Cast.Ola, card, HandoverButtons.Approve);
        await acme.Press(Cast.Ola, acme.Cards.Pool(Cast.Ola), "Choose Fay Moreau");

        await acme.Is(HandoverStatus.Preparing);
        Assert.Empty(team.Slack.DirectMessages(Cast.Eli));
    }

    [Fact]
    public async Task Three_people_hand_over_without_an_allocator()
    {
        await using var team = await Workplace.Open(
            [Customers.Acme], from: null, ("Policy:Path", "small-team.json"), ("Channels:Allocation", ""), ("Channels:Leadership", ""));
        await team.Store((services, token) => services.GetRequiredService<PeopleStore>().ReplaceAll(
            [.. Cast.Roster.Where(person => person.Id.Value is Cast.Ana or Cast.Fay or Cast.Ben)], "people.csv", team.Clock.GetUtcNow(), token));
        var acme = team.Handover(Customers.Acme);

        await acme.ProposedBy(Cast.Ana);
        await acme.Is(HandoverStatus.Routed);
        var card = team.Slack.DirectMessages(Cast.Ben).Single(message => message.Text.StartsWith("Acme Corp for TAM", StringComparison.Ordinal));
        await acme.Press(Cast.Ben, card, "Choose Fay Moreau");
        await acme.PreparedBy(Cast.Ana);
        await acme.AcceptedBy(Cast.Fay);
        await acme.IntroducedBy(Cast.Ana);

        await acme.Is(HandoverStatus.Completed);
        Assert.Equal(2, (await acme.Now()).Gates.Length);
    }

    [Fact]
    public async Task Leadership_proposes_what_the_owner_cannot_yet()
    {
        var young = Customers.Acme with { InitialPrepurchaseOn = new DateOnly(2025, 12, 1), GrowthPotential = Domain.Accounts.GrowthPotential.Low };
        await using var team = await Workplace.Open(young);
        var acme = team.Handover(young);
        var answer = await team.As(Cast.Ana).Submit(
            await acme.OpenedBy(Cast.Ana), form => form.Select("Reason", "landed").Text("Evidence", "They are happy."));
        Assert.Contains("or earlier by leadership", string.Join(' ', answer.Errors.Values), StringComparison.Ordinal);

        await acme.ProposedBy(Cast.Leo, evidence: "Ana leaves us in March.");

        await acme.Is(HandoverStatus.Proposed);
        Assert.Contains("Leadership does not wait for the policy's day", acme.Cards.Allocation.BlockText, StringComparison.Ordinal);
        Assert.Contains("Ana leaves us in March.", acme.Cards.Allocation.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_says_whether_the_move_is_usual()
    {
        var mine = Customers.Of("globex", "Globex", Cast.Hugo) with { DiscountAgreement = false };
        await using var team = await Workplace.Open(mine);
        var globex = team.Handover(mine);

        await globex.ProposedBy(Cast.Hugo, reason: "no_levers", evidence: "Everything was tried.");

        Assert.Contains("Usual move TAM → CSM", globex.Cards.Allocation.BlockText, StringComparison.Ordinal);
        Assert.Contains("Not met: pays for 2 of 3 primary products: Error tracking is missing; has no discount agreement.", globex.Cards.Allocation.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_is_not_offered_to_choose_themselves()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await acme.PoolApprovedBy(Cast.Dana);

        Assert.Equal(["Choose Fay Moreau", "Choose Hugo Vidal"], acme.Cards.Pool(Cast.Eli).Buttons.Where(button => button.StartsWith("Choose", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_pool_where_nobody_but_the_owner_works_is_not_offered()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        await team.Store((services, token) => services.GetRequiredService<PeopleStore>().ReplaceAll(
            [.. Cast.Roster.Where(person => person is not { Role: "TAM", Region: "EU" })], "people.csv", team.Clock.GetUtcNow(), token));
        var acme = team.Handover(Customers.Acme);

        await acme.ProposedBy(Cast.Ana);

        Assert.Equal(["Choose the pool", "Decline", "Why?", "History"], acme.Cards.Allocation.Buttons);
        Assert.Contains("Nobody else works in EU TAM", acme.Cards.Allocation.BlockText, StringComparison.Ordinal);
        await team.As(Cast.Dana).Click(acme.Cards.Allocation, HandoverButtons.ChoosePool);
        var form = await team.As(Cast.Dana).ModalOpened();
        await Assert.ThrowsAsync<Fakes.ImpossibleActionException>(() => team.As(Cast.Dana).Submit(form, entries => entries.Select("Pool", "EU TAM")));
        await team.As(Cast.Dana).Close(form);
    }

    public void Dispose() => File.Delete(_policy);

    private Task<Workplace> OpenWith(string deciding)
    {
        var policy = JsonNode.Parse(File.ReadAllText(PolicyFile.Find("handbook-2025.json")))!;
        policy["deciding"] = JsonNode.Parse(deciding);
        File.WriteAllText(_policy, policy.ToJsonString());
        return Workplace.Open([Customers.Acme, .. Customers.Giants], from: null, ("Policy:Path", _policy));
    }
}
