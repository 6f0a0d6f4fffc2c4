using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Meeting;

public sealed class PushBackTests
{
    [Fact]
    public async Task The_named_gaps_open_again_and_the_owner_hears_of_them()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Ready(team);

        await acme.PushedBackBy(Cast.Fay, "The plan names no champion.", Gate.AccountPlan, Gate.Healthy);

        await acme.Is(HandoverStatus.Preparing);
        Assert.Equal([Gate.AccountPlan, Gate.Healthy], (await acme.Now()).OpenGates.Select(standing => standing.Gate));
        var note = acme.Cards.Owner(Cast.Ana).Replies[^1].Text;
        Assert.Contains("Gaps: account plan, healthy. “The plan names no champion.”", note, StringComparison.Ordinal);
        Assert.Empty(team.Slack.DirectMessages(Cast.Ola));
        var modal = await acme.OpenedBy(Cast.Ana);
        Assert.Equal("prepare_plan", modal.CallbackId);
        Assert.Contains("The plan names no champion.", modal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_time_the_owners_lead_and_the_allocator_hear_of_it()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Ready(team);
        await acme.PushedBackBy(Cast.Fay, "The plan names no champion.", Gate.AccountPlan);
        await acme.PreparedBy(Cast.Ana);

        await acme.PushedBackBy(Cast.Fay, "Still no champion.", Gate.AccountPlan);

        foreach (var helper in new[] { Cast.Ola, Cast.Dana })
        {
            var note = Assert.Single(team.Slack.DirectMessages(helper)).Text;
            Assert.Contains("Still no champion.", note, StringComparison.Ordinal);
            Assert.Contains("push-back number 2", note, StringComparison.Ordinal);
            Assert.Contains("*Fay Moreau* on 5 Jan 2026: account plan. “The plan names no champion.”", note, StringComparison.Ordinal);
            Assert.Contains("*Ana Ruiz* answered, account plan: “Last updated 2 Jan 2026; the owner confirms:", note, StringComparison.Ordinal);
        }

        await acme.PreparedBy(Cast.Ana);
        await acme.AcceptedBy(Cast.Fay);
    }

    [Fact]
    public async Task The_longest_words_of_both_sides_fit_the_message_and_mention_nobody_else()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Ready(team);
        var loud = $"<!channel> <@{Cast.Ben}> {new string('&', 2900)}";
        await acme.PushedBackBy(Cast.Fay, loud, [.. GateNames.All.Except(GateNames.Early)]);
        await acme.PreparedBy(Cast.Ana);

        await acme.PushedBackBy(Cast.Fay, loud, [.. GateNames.All.Except(GateNames.Early)]);

        var note = Assert.Single(team.Slack.DirectMessages(Cast.Ola)).Text;
        Assert.True(note.Length < 4000, $"{note.Length} characters");
        Assert.EndsWith("All of it: `/handover history acme`", note, StringComparison.Ordinal);
        Assert.DoesNotContain("<!", note, StringComparison.Ordinal);
        Assert.DoesNotContain($"<@{Cast.Ben}>", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_back_names_at_least_one_gap()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Ready(team);

        await team.As(Cast.Fay).Click(acme.Cards.NewOwner(Cast.Fay), HandoverButtons.PushBack);
        var form = await team.As(Cast.Fay).ModalOpened();

        await Assert.ThrowsAsync<Fakes.ImpossibleActionException>(() => team.As(Cast.Fay).Submit(form, entries => entries.Text("What is missing", "Much")));
    }

    private static async Task<HandoverStory> Ready(Workplace team)
    {
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await acme.PreparedBy(Cast.Ana);
        return acme;
    }
}
