using System.Text.Json.Nodes;

using HandoverBot.Domain.Gates;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Policies;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Deciding;

/// <summary>What somebody lets pass against the policy is never hidden from those who come after.</summary>
public sealed class VisibleExceptionsTests
{
    [Fact]
    public async Task A_waived_gate_says_in_the_brief_who_waived_it_when_and_why()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);

        await acme.WaivedBy(Cast.Leo, acme.Cards.Allocation, Gate.Healthy, "The outage was ours.");

        const string waiver = "*Healthy* · waived by Leo Grant on 5 Jan 2026: The outage was ours.";
        Assert.Contains(waiver, acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        Assert.Contains(waiver, acme.Cards.Owner(Cast.Ana).BlockText, StringComparison.Ordinal);
        Assert.Contains(waiver, (await acme.OpenedBy(Cast.Eli)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_leadership_set_says_so_on_every_card()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Named(team);

        await acme.EffectiveDaySetBy(Cast.Leo, new DateOnly(2026, 1, 20), "Ana leaves us.");

        Assert.All(
            [acme.Cards.Allocation, acme.Cards.Pool(Cast.Eli), acme.Cards.NewOwner(Cast.Fay), acme.Cards.Owner(Cast.Ana)],
            card => Assert.Contains("Changes hands on 20 Jan 2026, set by Leo Grant: Ana leaves us.", card.BlockText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newer_policy_that_would_decide_otherwise_is_named_and_changes_nothing()
    {
        var file = Path.GetTempFileName();
        var policy = JsonNode.Parse(await File.ReadAllTextAsync(PolicyFile.Find("handbook-2025.json")))!;
        await File.WriteAllTextAsync(file, policy.ToJsonString());
        await using var team = await Workplace.Open([Customers.Acme, .. Customers.Giants], from: null, ("Policy:Path", file));
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        policy["name"] = "handbook-2026";
        policy["gates"]!.AsArray().RemoveAt(0);
        await File.WriteAllTextAsync(file, policy.ToJsonString());

        await team.Restart();
        await acme.PoolApprovedBy(Cast.Dana);

        const string drift = "This would not have to be cleared: account plan.";
        Assert.Contains(drift, acme.Cards.Allocation.BlockText, StringComparison.Ordinal);
        Assert.Contains(drift, (await acme.OpenedBy(Cast.Dana)).Text, StringComparison.Ordinal);
        await team.As(Cast.Dana).Click(acme.Cards.Allocation, HandoverButtons.Why);
        var why = await team.As(Cast.Dana).Modal(view => view.Title.StartsWith("Why?", StringComparison.Ordinal));
        Assert.Contains("The policy in force now, handbook-2026 (", why.Text, StringComparison.Ordinal);
        Assert.Contains(drift, why.Text, StringComparison.Ordinal);
        Assert.Contains("Policy handbook-2025 (", why.Text, StringComparison.Ordinal);
        Assert.Equal(5, (await acme.Now()).Gates.Length);
        File.Delete(file);
    }

    private static async Task<HandoverStory> Named(Workplace team)
    {
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        return acme;
    }
}
