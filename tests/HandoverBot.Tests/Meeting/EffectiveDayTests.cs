using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Meeting;
using HandoverBot.Tests.Stories.Setting;

namespace HandoverBot.Tests.Meeting;

public sealed class EffectiveDayTests
{
    private static readonly DateOnly QuarterEnd = new(2026, 3, 31);

    /// <summary>Fay's, with all primary products, for EU CSM by the policy; a manager's accounts leave at the quarter's end.</summary>
    private static readonly Account Globex = Customers.Of("globex", "Globex", Cast.Fay) with
    {
        Products = ["session_replay", "feature_flags", "error_tracking"],
    };

    [Fact]
    public async Task A_managers_account_changes_hands_when_the_quarter_ends()
    {
        await using var team = await Workplace.Open(Globex);
        var globex = await Introduced(team);
        await globex.Is(HandoverStatus.Introduced);
        Assert.Equal(QuarterEnd, (await globex.Now()).EffectiveOn);
        Assert.Contains("changes hands on 31 Mar 2026", globex.Cards.Owner(Cast.Fay).Text, StringComparison.Ordinal);

        MoveTo(team, QuarterEnd.AddDays(-1));
        await team.Run<CompletionJob>();
        await globex.Is(HandoverStatus.Introduced);
        Assert.Equal(Cast.Fay, (await globex.Account()).Owner?.Value);

        MoveTo(team, QuarterEnd);
        await team.Run<CompletionJob>();
        await globex.Is(HandoverStatus.Completed);
        Assert.Equal(Cast.Cleo, (await globex.Account()).Owner?.Value);
        Assert.Contains("has belonged to Cleo Martin", globex.Cards.Owner(Cast.Fay).Text, StringComparison.Ordinal);
        Assert.Contains("is yours from today", globex.Cards.NewOwner(Cast.Cleo).Replies[^1].Text, StringComparison.Ordinal);

        var (notes, calls) = (globex.Cards.Owner(Cast.Fay).Replies.Count, team.Slack.Calls.Count);
        await team.Run<CompletionJob>();
        Assert.Equal((notes, calls), (globex.Cards.Owner(Cast.Fay).Replies.Count, team.Slack.Calls.Count));
    }

    [Fact]
    public async Task What_fell_due_while_the_bot_was_down_happens_after_it_starts()
    {
        await using var team = await Workplace.Open(Globex);
        var globex = await Introduced(team);
        await team.Stop();
        MoveTo(team, QuarterEnd.AddDays(5));

        await team.Start(byItself: true);

        await team.Slack.Becomes(globex.Cards.Allocation, card => card.Text.Contains("has belonged to Cleo Martin", StringComparison.Ordinal));
        await globex.Is(HandoverStatus.Completed);
    }

    [Fact]
    public async Task Leadership_can_set_an_earlier_day()
    {
        await using var team = await Workplace.Open(Globex);
        var globex = await Introduced(team);
        var earlier = new DateOnly(2026, 2, 2);

        await globex.EffectiveDaySetBy(Cast.Leo, earlier, "The customer asked for it.");

        Assert.Equal(earlier, (await globex.Now()).EffectiveOn);
        Assert.Contains("The customer asked for it.", globex.Cards.NewOwner(Cast.Cleo).Replies[^1].Text, StringComparison.Ordinal);
        MoveTo(team, earlier);
        await team.Run<CompletionJob>();
        await globex.Is(HandoverStatus.Completed);
    }

    [Fact]
    public async Task Set_to_today_it_happens_at_once()
    {
        await using var team = await Workplace.Open(Globex);
        var globex = await Introduced(team);

        await globex.EffectiveDaySetBy(Cast.Leo, team.Today);

        await globex.Is(HandoverStatus.Completed);
        Assert.Equal(Cast.Cleo, (await globex.Account()).Owner?.Value);
    }

    private static async Task<HandoverStory> Introduced(Workplace team)
    {
        var globex = team.Handover(Globex);
        await globex.ProposedBy(Cast.Fay, reason: "fully_expanded");
        await globex.PoolApprovedBy(Cast.Dana);
        await globex.Named(Cast.Cleo, by: Cast.Ben);
        await globex.PreparedBy(Cast.Fay);
        await globex.AcceptedBy(Cast.Cleo);
        await globex.IntroducedBy(Cast.Fay);
        return globex;
    }

    /// <summary>To the morning of the day, where the policy counts its days.</summary>
    private static void MoveTo(Workplace team, DateOnly day) =>
        team.Clock.MoveTo(new DateTimeOffset(day.ToDateTime(new TimeOnly(13, 0)), TimeSpan.Zero));
}
