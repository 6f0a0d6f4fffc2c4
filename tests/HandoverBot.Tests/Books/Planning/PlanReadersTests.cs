using System.Text.Json.Nodes;

using HandoverBot.Domain.Accounts;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Books.Planning;

/// <summary>Who sees plans, and what they may do with them.</summary>
public sealed class PlanReadersTests
{
    private static readonly Account[] Accounts =
    [
        Customers.Of("tiny", "Tiny Tools", Cast.Fay, arr: 12_000),
        Customers.Of("globex", "Globex", Cast.Hugo),
        Customers.Of("umbra", "Umbra", Cast.Cleo),
    ];

    [Theory]
    [InlineData(Cast.Eli)]
    [InlineData(Cast.Dana)]
    [InlineData(Cast.Leo)]
    public async Task Leads_allocators_and_leadership_look_and_decide_nothing(string viewer)
    {
        await using var team = await Workplace.Open(Accounts);

        var plan = await new PlanDesk(team, viewer).Open($"<@{Cast.Fay}|fay>");

        Assert.Equal("Fay Moreau's plan for 2026 Q1. Fay Moreau starts 2026 Q2 with 1 account, the cap is 15: room for 14.", plan.Shown.Text);
        Assert.Contains("*Tiny Tools* · $12k", plan.Shown.BlockText, StringComparison.Ordinal);
        Assert.Equal(["Look again"], plan.Shown.Buttons);
    }

    [Theory]
    [InlineData(Cast.Hugo)]
    [InlineData(Cast.Gus)]
    public async Task Nobody_else_does(string viewer)
    {
        await using var team = await Workplace.Open(Accounts);

        var answer = await team.As(viewer).Command("/mybook", $"plan <@{Cast.Fay}|fay>");

        Assert.Equal("Only Fay Moreau, their team lead, allocators and leadership can see this plan.", answer.Text);
    }

    [Fact]
    public async Task An_unknown_name_is_answered_with_what_can_be_typed()
    {
        await using var team = await Workplace.Open(Accounts);

        Assert.StartsWith("Nobody in the roster goes by that name.", (await team.As(Cast.Leo).Command("/mybook", "plan @nobody")).Text, StringComparison.Ordinal);
        Assert.Contains("*`/mybook plan`* plans the quarter", (await team.As(Cast.Leo).Command("/mybook", "help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_shows_who_has_finished_first_what_waits_for_an_answer()
    {
        await using var team = await Workplace.Open(Accounts);
        await (await new PlanDesk(team, Cast.Hugo).Open()).Press("Done with my plan", account: null, then: "Finished on");

        var seen = await new PlanDesk(team, Cast.Eli).Open("team");

        Assert.Equal("1 of 2 have finished their plan for 2026 Q1", seen.Shown.Text);
        Assert.Contains(
            "*Hugo Vidal* · 1 of 15 accounts, $60k of $1.5m ARR: room for more.\n"
            + "Finished on 5 Jan 2026: 0 flagged, 0 kept, 0 planned, 0 undecided. Nobody has answered yet.",
            seen.Shown.BlockText, StringComparison.Ordinal);
        Assert.Contains("*Fay Moreau* · 1 of 15 accounts, $12k of $1.5m ARR: room for more.\nNot finished yet.", seen.Shown.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo", seen.Shown.BlockText, StringComparison.Ordinal);
        Assert.True(
            seen.Shown.BlockText.IndexOf("Hugo", StringComparison.Ordinal) < seen.Shown.BlockText.IndexOf("Fay", StringComparison.Ordinal));
        Assert.Equal("1 of 3 have finished their plan for 2026 Q1", (await new PlanDesk(team, Cast.Dana).Open("team")).Shown.Text);
        Assert.Equal("You lead nobody who has a book. Your own plan is under /mybook plan.", (await new PlanDesk(team, Cast.Cleo).Open("team")).Shown.Text);
    }

    [Fact]
    public async Task A_plan_is_read_from_the_team_and_from_the_card_by_those_who_may()
    {
        await using var team = await Workplace.Open(Accounts);
        await (await new PlanDesk(team, Cast.Hugo).Open()).Press("Done with my plan", account: null, then: "Finished on");
        var list = await new PlanDesk(team, Cast.Leo).Open("team");

        await team.As(Cast.Leo).Click(list.Shown, "See the plan", $"{Cast.Hugo}:2026-01-01::");
        var modal = await team.As(Cast.Leo).ModalOpened();

        Assert.Contains("Hugo Vidal starts 2026 Q2 with 1 account", modal.Text, StringComparison.Ordinal);
        Assert.Contains("By what is known, nothing could leave.", modal.Text, StringComparison.Ordinal);
        Assert.Empty(modal.Buttons);
    }

    [Fact]
    public async Task Who_leads_the_owner_answers_in_the_plan_itself_and_an_allocator_cannot()
    {
        await using var team = await Workplace.Open(Accounts);
        await (await new PlanDesk(team, Cast.Fay).Open()).Press("Done with my plan", account: null, then: "Finished on");

        Assert.Equal(["Look again"], (await new PlanDesk(team, Cast.Dana).Open("@fay")).Shown.Buttons);
        var eli = await new PlanDesk(team, Cast.Eli).Open("@fay");
        Assert.Equal("close", (await eli.Fill("Looks good", account: null, form => form.Text("Note", "Thank you"))).Action);

        await eli.Sees("*Eli Novak: Looks good.* Thank you");
        Assert.Equal("*Eli Novak* looked at your plan for 2026 Q1: *Looks good.* “Thank you”", team.Slack.DirectMessages(Cast.Fay)[^1].Text);
    }

    [Fact]
    public async Task A_click_that_was_never_offered_is_refused()
    {
        await using var team = await Workplace.Open(Accounts);
        await (await new PlanDesk(team, Cast.Fay).Open()).Press("Done with my plan", account: null, then: "Finished on");
        var fays = $"{Cast.Fay}:2026-01-01:0:";

        foreach (var (action, value, told) in new[]
        {
            ("plan_finish", fays, "Only Fay Moreau can plan this book."),
            ("plan_reopen", fays, "Only Fay Moreau can plan this book."),
            ("plan_reconsider", $"{fays}tiny", "Only Fay Moreau can plan this book."),
            ("plan_reconsider", fays, "This button does not fit any more. Type `/mybook plan` again."),
            ("plan_keep", $"{fays}tiny", "Only the owner of a book can plan it. Type `/mybook plan` for yours."),
            ("plan_flag", $"{fays}tiny", "Only the owner of a book can plan it. Type `/mybook plan` for yours."),
            ("plan_see", fays, "This plan cannot be shown any more. Type `/mybook plan team` for those you may see."),
            ("plan_looks_good", fays, "This plan cannot be shown any more. Type `/mybook plan team` for those you may see."),
            ("plan_page_again", "nonsense", "This plan cannot be shown any more. Type `/mybook plan` again."),
        })
        {
            Assert.Equal(told, await Forged(team, Cast.Hugo, action, value));
        }

        Assert.Equal("Only Eli Novak can answer this plan.", await Forged(team, Cast.Dana, "plan_looks_good", fays));
    }

    [Fact]
    public async Task A_long_plan_is_paged_and_all_of_it_can_be_reached()
    {
        var small = Enumerable.Range(0, 40).Select(n => Customers.Of($"shop-{n}", $"Shop {n:000}", Cast.Fay, arr: 1_000 + n)).ToArray();
        await using var team = await Workplace.Open(small);
        var plan = await new PlanDesk(team, Cast.Fay).Open();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        for (var page = 1; ; page++)
        {
            seen.UnionWith(small.Select(shop => shop.Name).Where(name => plan.Shown.BlockText.Contains(name, StringComparison.Ordinal)));
            if (!plan.Shown.Buttons.Contains("Next page"))
                break;
            await plan.Press("Next page", account: null, then: $"Page {page + 1} of 5.");
        }

        Assert.Equal(small.Length, seen.Count);
    }

    /// <summary>Presses a button that stands in no message of theirs.</summary>
    /// <returns>What they are told.</returns>
    private static async Task<string> Forged(Workplace team, string who, string action, string value)
    {
        var help = await team.As(who).Command("/mybook", "help");
        var payload = new JsonObject
        {
            ["type"] = "block_actions",
            ["team"] = new JsonObject { ["id"] = team.Slack.TeamId },
            ["user"] = new JsonObject { ["id"] = who },
            ["trigger_id"] = help.TriggerId,
            ["response_url"] = help.ResponseUrl,
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = help.Message!.Ts, ["channel_id"] = help.Message.Channel, ["is_ephemeral"] = true },
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["block_id"] = "b", ["value"] = value }),
        };
        var before = team.Slack.Ephemerals(who).Select(message => message.Ts).ToHashSet(StringComparer.Ordinal);
        await team.Slack.PostSigned("/slack/action", $"payload={Uri.EscapeDataString(payload.ToJsonString())}", "application/x-www-form-urlencoded");
        return (await team.As(who).Ephemeral(message => !before.Contains(message.Ts))).Text;
    }
}
