using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Handovers;
using HandoverBot.Fakes;
using HandoverBot.Handovers.Briefs;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Meeting;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Briefing;

/// <summary>What the new owner gets to know, and who asks the old one for it.</summary>
public sealed class BriefTests
{
    [Fact]
    public async Task The_owner_is_asked_last_and_sees_the_draft_below_the_questions()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);

        var step = await BriefStep(acme);

        Assert.Equal(BriefTopics.All.Length, step.Inputs.Count);
        Assert.Contains("*The draft as it stands*, for the new owner.", step.Text, StringComparison.Ordinal);
        Assert.Contains("• *ARR:* $60,000 – CSV, today", step.Text, StringComparison.Ordinal);
        Assert.Contains("• *Promises:* _unknown_ – Ana Ruiz has not told", step.Text, StringComparison.Ordinal);
        await team.Settle();
    }

    [Fact]
    public async Task Whoever_leaves_the_questions_empty_is_not_held_up()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        var before = (await acme.Now()).Version;

        var answer = await team.As(Cast.Ana).Submit(await BriefStep(acme), _ => { });

        Assert.Equal("prepare_summary", answer.View!.CallbackId);
        Assert.Empty((await acme.Now()).BriefNotes);
        Assert.True((await acme.Now()).AllGatesClear);
        Assert.NotEqual(before, (await acme.Now()).Version);
        await team.Settle();
    }

    [Fact]
    public async Task The_new_owner_reads_the_owners_words_with_their_age()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Prepared(team);
        team.Clock.Advance(TimeSpan.FromDays(3));

        var brief = await Asked(team, Cast.Fay, acme.Cards.NewOwner(Cast.Fay));

        Assert.Equal("Brief: Acme Corp", brief.Title);
        Assert.All(
            [
                "• *Promises:* They want the export by June; nobody promised it. – Ana Ruiz, 3 days ago",
                "• *Old owner:* Ana Ruiz, ", "• *New owner:* Fay Moreau, ", "• *Allocator:* Dana Lindqvist – roster",
                "• *ARR:* $60,000 – CSV, 3 days ago", "• *Shared channel:* _unknown_ – CSV, 3 days ago",
                "• *Unpaid invoices:* none – Ana Ruiz", "• *Push-backs:* none", "*Owners so far*", "⚠️ *Not known:* Shared channel",
            ],
            said => Assert.Contains(said, brief.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_new_owners_card_stays_short_and_names_what_is_missing()
    {
        await using var team = await Workplace.Open(Customers.Acme with { Health = null });
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);

        var card = acme.Cards.NewOwner(Cast.Fay);

        Assert.Contains("*ARR:* $60,000 – CSV, today", card.BlockText, StringComparison.Ordinal);
        Assert.Contains("*Health score, 0 to 10:* _unknown_ – CSV, today", card.BlockText, StringComparison.Ordinal);
        Assert.Contains("*Promises:* _unknown_ – Ana Ruiz has not told", card.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("Users by region", card.BlockText, StringComparison.Ordinal);
        Assert.True(card.Blocks.Count < 10, $"{card.Blocks.Count} blocks are not short.");
    }

    [Fact]
    public async Task What_is_added_later_reaches_the_new_owner_and_changes_their_card_in_place()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Prepared(team);

        await acme.BriefWrittenBy(Cast.Ana, "A discount until May.", BriefTopic.Promises);

        Assert.Contains("*Promises:* A discount until May. – Ana Ruiz, today", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        Assert.Contains("Ana Ruiz wrote for the brief of *Acme Corp*: promises.", acme.Cards.NewOwner(Cast.Fay).Replies[^1].Text, StringComparison.Ordinal);
        var kept = await acme.Now();
        Assert.Equal("A discount until May.", kept.Note(BriefTopic.Promises)!.Words);
        Assert.Equal("They want the export by June; nobody promised it.", kept.Note(BriefTopic.FeatureRequests)!.Words);
    }

    [Fact]
    public async Task The_card_follows_the_day_and_the_customer_system_in_place()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Prepared(team);

        team.Clock.Advance(TimeSpan.FromDays(3));
        await team.Run<CardAgeJob>();
        Assert.Contains("*ARR:* $60,000 – CSV, 3 days ago", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);
        await team.Store((services, token) => services.GetRequiredService<AccountStore>().Upsert(
            [Customers.Acme with { Arr = 75_000, AsOf = team.Clock.GetUtcNow() }], "accounts.csv", team.Today, team.Clock.GetUtcNow(), token));
        await team.Run<CardAgeJob>();
        Assert.Contains("*ARR:* $75,000 – CSV, today", acme.Cards.NewOwner(Cast.Fay).BlockText, StringComparison.Ordinal);

        var calls = team.Slack.Calls.Count;
        await team.Run<CardAgeJob>();
        Assert.Equal(calls, team.Slack.Calls.Count);
    }

    [Fact]
    public async Task Nobody_but_the_owner_writes_it()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Prepared(team);
        await team.As(Cast.Ana).Click(acme.Cards.Owner(Cast.Ana), HandoverButtons.WriteBrief);
        var form = await team.As(Cast.Ana).ModalOpened();
        Assert.Contains("Add to the brief", acme.Cards.Owner(Cast.Ana).Buttons);
        Assert.DoesNotContain("Add to the brief", acme.Cards.NewOwner(Cast.Fay).Buttons);
        await team.Store((services, token) => services.GetRequiredService<PeopleStore>().ReplaceAll(
            [.. Cast.Roster.Where(person => person.Id.Value != Cast.Ana)], "people.csv", team.Clock.GetUtcNow(), token));

        var answer = await team.As(Cast.Ana).Submit(form, entries => entries.Text("Brief: Promises", "Everything."));

        Assert.NotEqual("close", answer.Action);
        Assert.DoesNotContain((await acme.Now()).BriefNotes, note => note.Words == "Everything.");
    }

    [Fact]
    public async Task The_command_shows_it_long_after_the_handover()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = await Prepared(team);
        await acme.AcceptedBy(Cast.Fay);
        await acme.IntroducedBy(Cast.Ana);
        await acme.Is(HandoverStatus.Completed);

        await team.As(Cast.Fay).Command("/handover", "brief acme");
        var brief = await team.As(Cast.Fay).ModalOpened();

        Assert.Contains("Acme Corp has belonged to Fay Moreau since", brief.Text, StringComparison.Ordinal);
        Assert.Contains("• *Fay Moreau:* since 5 Jan 2026, by a handover – history of owners", brief.Text, StringComparison.Ordinal);
        Assert.Contains("• *Changes of owner so far:* 1 – history of owners", brief.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_a_handover_has_no_brief()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        await team.As(Cast.Fay).Command("/handover", "brief acme");

        Assert.Contains("has not been handed over yet", (await team.As(Cast.Fay).ModalOpened()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_words_are_paged_and_nothing_of_them_is_cut()
    {
        await using var team = await Workplace.Open(Customers.Acme);
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        var longest = string.Join(' ', Enumerable.Range(1000, 590).Select(number => $"&{number}"))[..2990];
        await team.As(Cast.Ana).Submit(await BriefStep(acme), form =>
        {
            foreach (var topic in BriefTopics.All)
                form.Text($"Brief: {topic.Topic}", longest);
        });
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);

        var read = new List<string>();
        var page = await Asked(team, Cast.Fay, acme.Cards.NewOwner(Cast.Fay));
        for (var first = page.Text; read.Count == 0 || page.Text != first; page = (await team.As(Cast.Fay).Submit(page, _ => { })).View!)
        {
            read.Add(page.Text);
            Assert.True(read.Count < 20, "The pages never end.");
        }

        Assert.True(read.Count > 1, "All of it fits one page.");
        var words = string.Join('\n', read).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.All(longest.Split(' '), word => Assert.Equal(BriefTopics.All.Length, words.Count(said => said == word.Replace("&", "&amp;", StringComparison.Ordinal))));
        Assert.Contains("*Owners so far*", read[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_markdown_it_holds_what_is_known_now()
    {
        var evil = Customers.Acme with { Name = "Acme <@U07BEN>\n# *Corp*", SlackChannel = "#acme_shared" };
        await using var team = await Workplace.Open(evil);
        var acme = team.Handover(evil);
        await acme.ProposedBy(Cast.Ana, evidence: "<!channel> @here\n- [x] done");

        var note = await team.Within(async services =>
            BriefMarkdown.Of((await services.GetRequiredService<BriefReader>().Of(AccountId.From("acme"), CancellationToken.None))!));

        Assert.StartsWith("# Handover of Acme &lt;\\@U07BEN&gt; \\# \\*Corp\\*\n", note, StringComparison.Ordinal);
        Assert.Contains("- **Shared channel:** \\#acme\\_shared *(CSV, today)*\n", note, StringComparison.Ordinal);
        Assert.Contains("- **What supports it:** &lt;!channel&gt; \\@here\\\n  \\- \\[x\\] done *(Ana Ruiz, today)*\n", note, StringComparison.Ordinal);
    }

    private static async Task<HandoverStory> Prepared(Workplace team)
    {
        var acme = team.Handover(Customers.Acme);
        await acme.ProposedBy(Cast.Ana);
        await acme.PoolApprovedBy(Cast.Dana);
        await acme.Named(Cast.Fay, by: Cast.Eli);
        await acme.PreparedBy(Cast.Ana);
        return acme;
    }

    private static async Task<FakeView> BriefStep(HandoverStory acme)
    {
        var modal = await acme.OpenedBy(Cast.Ana);
        while (modal.CallbackId != HandoverButtons.WriteBrief)
            modal = await acme.Step(Cast.Ana, modal);
        return modal;
    }

    private static async Task<FakeView> Asked(Workplace team, string who, PostedMessage card)
    {
        await team.As(who).Click(card, HandoverButtons.Brief);
        return await team.As(who).ModalOpened();
    }
}
