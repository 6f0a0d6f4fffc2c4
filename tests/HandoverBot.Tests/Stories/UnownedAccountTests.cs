using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Starting;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Stories;

/// <summary>An account that nobody owns, from the first command to its owner.</summary>
public sealed class UnownedAccountTests
{
    private static readonly Account Orphan = Customers.Of("orphan", "Orphan Ltd", owner: null);

    [Fact]
    public async Task An_allocator_gives_it_an_owner_in_four_clicks_and_nobody_introduces_anybody()
    {
        await using var team = await Workplace.Open(Orphan);
        var orphan = team.Handover(Orphan);

        var form = await orphan.OpenedBy(Cast.Dana);
        Assert.Equal(UnownedForm.Id, form.CallbackId);
        Assert.Contains("*Recommended: EU TAM*", form.Text, StringComparison.Ordinal);
        await Propose(team, form, "They asked for a contact.");
        var decision = Decision(team);
        Assert.Contains("*Dana Lindqvist proposed this:* Nobody owns it", decision.BlockText, StringComparison.Ordinal);
        await orphan.Press(Cast.Dana, decision, HandoverButtons.Approve);
        await orphan.Named(Cast.Fay, by: Cast.Eli);

        var brief = orphan.Cards.NewOwner(Cast.Fay);
        Assert.Contains("Nobody has owned it", brief.BlockText, StringComparison.Ordinal);
        Assert.Equal(["Accept", "Push back", "Brief", "Why?", "History"], brief.Buttons);
        Assert.Contains("*Orphan Ltd* which nobody owns", (await team.As(Cast.Fay).Command("/mybook")).Message!.BlockText, StringComparison.Ordinal);
        Assert.Contains("Nobody owns it", await Home(team, Cast.Fay), StringComparison.Ordinal);
        await orphan.AcceptedBy(Cast.Fay);

        await orphan.Is(HandoverStatus.Completed);
        var account = await orphan.Account();
        Assert.Equal((Cast.Fay, team.Today, (object?)null), (account.Owner?.Value, account.OwnedSince!.Value, account.PreviousOwner));
        var ownership = Assert.Single(await team.Within(services => services.GetRequiredService<Ownerships>().Of(Orphan.Id, CancellationToken.None)));
        Assert.Equal((Cast.Fay, team.Today), (ownership.Owner.Value, ownership.Since));
        Assert.StartsWith("Orphan Ltd is yours. Orphan Ltd has belonged to Fay Moreau since 5 Jan 2026.", orphan.Cards.NewOwner(Cast.Fay).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(team.Slack.DirectMessages(Cast.Fay), message => message.Text.Contains("ntroduc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_pushes_back_says_why_and_the_lead_names_somebody_else()
    {
        await using var team = await Workplace.Open(Orphan);
        var orphan = team.Handover(Orphan);
        await ToNamed(team, orphan);

        await orphan.Fill(Cast.Fay, orphan.Cards.NewOwner(Cast.Fay), HandoverButtons.PushBack, form => form.Text("What is missing", "I leave in March."));

        await orphan.Is(HandoverStatus.Routed);
        Assert.Contains(team.Slack.DirectMessages(Cast.Eli), message => message.Text.Contains("would rather not take *Orphan Ltd* over: “I leave in March.”", StringComparison.Ordinal));
        Assert.Contains(team.Slack.DirectMessages(Cast.Fay), message => message.BlockText.Contains("who is still to be named", StringComparison.Ordinal));
        await orphan.Named(Cast.Hugo, by: Cast.Eli);
        await orphan.AcceptedBy(Cast.Hugo);
        await orphan.Is(HandoverStatus.Completed);
    }

    [Fact]
    public async Task Withdrawn_it_stays_without_an_owner_and_can_be_proposed_again()
    {
        await using var team = await Workplace.Open(Orphan);
        var orphan = team.Handover(Orphan);
        await ToNamed(team, orphan);

        await orphan.Fill(Cast.Dana, Decision(team), HandoverButtons.Withdraw, form => form.Text("Why", "It is about to churn."));

        Assert.Contains(team.Slack.DirectMessages(Cast.Fay), message => message.Text.StartsWith("Orphan Ltd stays without an owner.", StringComparison.Ordinal));
        Assert.Equal(UnownedForm.Id, (await orphan.OpenedBy(Cast.Leo)).CallbackId);
    }

    [Fact]
    public async Task The_running_one_opens_with_what_everybody_may_do()
    {
        await using var team = await Workplace.Open(Orphan);
        var orphan = team.Handover(Orphan);
        await ToNamed(team, orphan);

        foreach (var person in new[] { Cast.Dana, Cast.Eli, Cast.Fay, Cast.Leo })
            Assert.Contains("is Fay Moreau's the moment they accept it", (await orphan.OpenedBy(person)).Text, StringComparison.Ordinal);
        await team.As(Cast.Leo).Command("/handover", "why orphan");
        Assert.Contains("It has no owner, so it can be assigned at any time.", (await team.As(Cast.Leo).ModalOpened()).Text, StringComparison.Ordinal);
    }

    private static async Task ToNamed(Workplace team, HandoverStory orphan)
    {
        await Propose(team, await orphan.OpenedBy(Cast.Dana), "They asked for a contact.");
        await orphan.Press(Cast.Dana, Decision(team), HandoverButtons.Approve);
        await orphan.Named(Cast.Fay, by: Cast.Eli);
    }

    private static async Task Propose(Workplace team, FakeView form, string note)
    {
        var answer = await team.As(Cast.Dana).Submit(form, entries => entries.Text("What to know", note));
        await team.As(Cast.Dana).Close(answer.View!, all: true);
        await team.Settle();
    }

    private static PostedMessage Decision(Workplace team) =>
        team.Slack.Messages(Workplace.Allocation).Single(message => HandoverCards.IsRoot(message) && message.Text.StartsWith("An owner for Orphan Ltd.", StringComparison.Ordinal));

    private static async Task<string> Home(Workplace team, string person)
    {
        await team.As(person).OpenHome();
        await team.Settle();
        return (await team.Slack.HomeOf(person)).Text;
    }
}
