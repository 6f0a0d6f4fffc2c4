using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Fakes;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Recalling;

/// <summary>Who did what, when, why and under which rule.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task Everything_is_told_newest_first_across_handovers()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana, evidence: "First try.");
        await acme.DeclinedBy(Cast.Dana, "Fix the incident first.");
        team.Clock.Advance(TimeSpan.FromDays(10));
        await acme.ProposedBy(Cast.Ana, evidence: "Second try.");

        var history = await Asked(team, Cast.Cleo);

        Assert.Equal("History: Acme Corp", history.Title);
        InOrder(
            history.Text, "*Acme Corp* · changes of owner so far: 0", "• *Ana Ruiz* since ", "*Handover from Ana Ruiz, proposed*", "Second try.",
            "*Handover from Ana Ruiz, declined*", "*5 Jan 2026, ", "Dana Lindqvist", "Declined", "Fix the incident first.", "First try.");
        Assert.Contains("rule nearly_expanded: ", history.Text, StringComparison.Ordinal);
        Assert.Contains("), rule nearly_expanded_", history.Text, StringComparison.Ordinal);
        Assert.Contains("_Under handbook-2025 (", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handover_that_is_done_shows_both_owners()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await acme.PreparedBy(Cast.Ana);
        await acme.AcceptedBy(Cast.Fay);
        await acme.IntroducedBy(Cast.Ana);
        await acme.Is(HandoverStatus.Completed);

        await team.As(Cast.Fay).Click(acme.Cards.NewOwner(Cast.Fay), HandoverButtons.History);
        var pages = await Pages(team, Cast.Fay, await team.As(Cast.Fay).ModalOpened());

        var all = string.Join('\n', pages);
        InOrder(all, "changes of owner so far: 1", "• *Fay Moreau* since 5 Jan 2026, by a handover", "• *Ana Ruiz* ", "*Handover from Ana Ruiz to Fay Moreau, completed*");
        Assert.Equal((await acme.Now()).Version, Occurrences(all, "_Under handbook-2025 ("));
    }

    [Fact]
    public async Task It_opens_from_the_summary_too()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        var answer = await team.As(Cast.Cleo).Submit(await acme.OpenedBy(Cast.Cleo), form => form.Select("Go on to", HandoverButtons.History));

        Assert.Contains("*Handover from Ana Ruiz, proposed*", answer.View!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_was_never_handed_over_shows_its_owners()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        var history = await Asked(team, Cast.Cleo);

        Assert.Contains("• *Ana Ruiz* since ", history.Text, StringComparison.Ordinal);
        Assert.Contains("It has not been handed over with the bot yet.", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_roster_sees_nothing()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        await team.As(Cast.Stranger).Command("/handover", "history acme");
        await team.As(Cast.Stranger).Click(acme.Cards.Allocation, HandoverButtons.History);

        Assert.Null(team.As(Cast.Stranger).OpenModal);
        Assert.All(team.Slack.Ephemerals(Cast.Stranger), answer => Assert.DoesNotContain("Ana Ruiz", answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_very_long_history_is_paged_and_each_page_can_be_chosen()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana, evidence: string.Join(' ', Enumerable.Repeat("<&>", 740)));
        for (var day = 1; day <= 120; day++)
            await Happens(team, acme, new BookCall(team.Today.AddDays(day)));
        await team.Settle();

        var first = await Asked(team, Cast.Cleo);
        var pages = await Pages(team, Cast.Cleo, first);

        Assert.True(pages.Count > 5, $"{pages.Count} pages");
        Assert.Equal((await acme.Now()).Version, Occurrences(string.Join('\n', pages), "_Under handbook-2025 ("));
        Assert.Equal(740, Occurrences(pages[^1], "&lt;&amp;&gt;") + Occurrences(pages[^2], "&lt;&amp;&gt;"));
        var third = await team.As(Cast.Cleo).Submit(team.As(Cast.Cleo).OpenModal!, form => form.Select("After page 0", "2"));
        Assert.Equal(pages[2], third.View!.Text);
    }

    private static async Task Happens(Workplace team, HandoverStory acme, HandoverCommand command)
    {
        var id = (await acme.Now()).Id;
        await team.Within(services => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<HandoverBot.Handovers.HandoverCommandHandler>(services)
            .Handle(id, command, Actor.Of(Cast.Roster.Single(person => person.Id == PersonId.From(Cast.Ana))), CancellationToken.None));
    }

    private static async Task<FakeView> Asked(Workplace team, string who)
    {
        await team.As(who).Command("/handover", "history acme");
        return await team.As(who).ModalOpened();
    }

    /// <summary>Reads page after page until the first one comes again, and leaves that open.</summary>
    private static async Task<List<string>> Pages(Workplace team, string who, FakeView first)
    {
        List<string> read = [first.Text];
        if (first.Inputs.Count == 0)
            return read;
        for (var page = (await team.As(who).Submit(first, _ => { })).View!; page.Text != first.Text; page = (await team.As(who).Submit(page, _ => { })).View!)
        {
            read.Add(page.Text);
            Assert.True(read.Count < 200, "The pages never end.");
        }

        return read;
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static void InOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{part}” does not follow in:\n{text}");
            at = found;
        }
    }
}
