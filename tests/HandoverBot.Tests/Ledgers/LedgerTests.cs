using HandoverBot.Books.Ledger;
using HandoverBot.Domain.Accounts;
using HandoverBot.Ledgers.Snapshots;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Ledgers;

/// <summary><c>/mybook ledger</c> and the snapshots behind it. The stories begin on 5 January 2026.</summary>
public sealed class LedgerTests
{
    private const string Ownership = "account_id,owner_email,from,until,note\n";

    [Fact]
    public async Task A_ledger_shows_each_figure_with_how_it_came_about()
    {
        await using var team = await Told();
        await team.Import("usage", "account_id,quarter,amount,currency\nglobex,2025Q4,10000,USD\nglobex,2026Q1,11000,USD\n");

        var ledger = (await team.As(Cast.Cleo).Command("/mybook", "ledger")).Message!;

        Assert.Equal("Your ledger of 2026 Q1: 1 account, $40,000. Bonus: 50%.", ledger.Text);
        Assert.Contains("*1 Jan 2026:* 1 account, $40,000", ledger.BlockText, StringComparison.Ordinal);
        Assert.Contains("*Revenue kept: 110%.* $44,000 now of $40,000 then: 110%.", ledger.BlockText, StringComparison.Ordinal);
        Assert.Contains("• *Globex* · counts $40,000 → $44,000\n   Usage × 4: $40,000 by 2025 Q4, $44,000 by 2026 Q1.", ledger.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_told_is_said_and_not_made_up()
    {
        await using var team = await Workplace.Open(Customers.Of("globex", "Globex", Cast.Cleo));

        var ledger = await team.As(Cast.Cleo).Command("/mybook", "ledger");

        Assert.Contains("The usage of 2025 Q4 was not told. The usage of 2026 Q1 was not told.", ledger.Message!.BlockText, StringComparison.Ordinal);
        Assert.Contains("Bonus: not known", ledger.Message.BlockText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger 2019Q1", "2019 Q1 is not known: what was told begins with 1 Oct 2024. An admin can bring in the past with `import ownership`.")]
    [InlineData("ledger 2027 Q1", "2027 Q1 has not begun; it does on 1 Jan 2027.")]
    [InlineData("ledger 2026Q7", "“2026Q7” is no quarter. Write the fiscal year and the quarter, such as 2026Q1.")]
    [InlineData("ledger @nobody", "Nobody in the roster goes by that name. Write `/mybook ledger @someone`, with a quarter such as 2026Q3 where you want another one.")]
    public async Task What_cannot_be_shown_is_answered_with_why(string asked, string said)
    {
        await using var team = await Told();

        Assert.Equal(said, (await team.As(Cast.Cleo).Command("/mybook", asked)).Text);
    }

    [Theory]
    [InlineData(Cast.Ben, "ledger @cleo")]
    [InlineData(Cast.Leo, "ledger 2025Q4 @cleo")]
    [InlineData(Cast.Leo, "ledger @cleo 2025Q4")]
    public async Task Leads_and_leadership_see_the_ledgers_of_others(string viewer, string asked)
    {
        await using var team = await Told();

        Assert.StartsWith("Cleo Martin's ledger of 202", (await team.As(viewer).Command("/mybook", asked)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Cast.Dana)]
    [InlineData(Cast.Fay)]
    public async Task Nobody_else_does_neither_by_command_nor_by_a_click(string viewer)
    {
        await using var team = await Told([.. Enumerable.Range(0, 30).Select(n => Customers.Of($"shop-{n}", $"Shop {n:00}", Cast.Cleo))]);

        var refused = await team.As(viewer).Command("/mybook", "ledger @cleo");

        Assert.Equal("Only Cleo Martin, their team lead, leadership and revops can see this ledger.", refused.Text);
    }

    [Fact]
    public async Task A_large_ledger_is_paged_and_all_of_it_can_be_reached()
    {
        var shops = Enumerable.Range(0, 30).Select(n => Customers.Of($"shop-{n}", $"Shop {n:00}", Cast.Cleo)).ToArray();
        await using var team = await Told(shops);
        await team.As(Cast.Cleo).Command("/mybook", "ledger");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 1; ; page++)
        {
            var shown = await team.As(Cast.Cleo).Ephemeral(message => message.BlockText.Contains($"page {page} of 3", StringComparison.Ordinal));
            seen.UnionWith(shops.Select(shop => shop.Name).Where(name => shown.BlockText.Contains($"*{name}*", StringComparison.Ordinal)));
            if (!shown.Buttons.Contains("Next page"))
                break;
            await team.As(Cast.Cleo).Click(shown, $"{LedgerView.Page}_next");
        }

        Assert.Equal(shops.Length, seen.Count);
    }

    [Fact]
    public async Task Books_are_written_down_for_each_first_and_last_day_once_however_often_the_job_runs()
    {
        await using var team = await Told();
        await team.Run<SnapshotJob>();
        Assert.Empty(await Snapshots(team));

        // Three in the morning of 1 April in London, still the evening of 31 March where the policy counts its days.
        team.Clock.Advance(new DateTimeOffset(2026, 4, 1, 3, 0, 0, TimeSpan.Zero) - team.Clock.GetUtcNow());
        await team.Run<SnapshotJob>();
        Assert.Empty(await Snapshots(team));

        team.Clock.Advance(TimeSpan.FromHours(2));
        await team.Run<SnapshotJob>();
        await team.Run<SnapshotJob>();
        Assert.Equal(["2026-03-31"], await Snapshots(team));

        // Down for more than half a year, over a night that has an hour more.
        await team.Stop();
        team.Clock.Advance(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero) - team.Clock.GetUtcNow());
        await team.Start();
        await team.Run<SnapshotJob>();
        Assert.Equal(["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01", "2026-09-30", "2026-10-01"], await Snapshots(team));
        Assert.Equal(41 * 6, await team.Within(services => services.GetRequiredService<HandoverBotDb>().BookSnapshotLines.CountAsync()));
    }

    [Fact]
    public async Task A_late_correction_shows_in_a_past_quarter_beside_what_was_known_then()
    {
        await using var team = await Told();
        team.Clock.Advance(TimeSpan.FromDays(100));
        await team.Run<SnapshotJob>();
        await team.Import("arr", "account_id,day,arr\nglobex,2026-03-15,45000\n");
        await team.Import("ownership", $"{Ownership}globex,fay@example.com,2025-01-01,2026-03-31,We had it wrong\n");

        var cleos = (await team.As(Cast.Cleo).Command("/mybook", "ledger 2026Q1")).Message!;

        const string Sentence = "*Corrected since:* Globex on 31 March 2026: as known on 15 April 2026 Cleo Martin's at $40,000; now Fay Moreau's at $45,000.";
        Assert.Contains(Sentence, cleos.BlockText, StringComparison.Ordinal);
        Assert.Contains("No account was in this book", (await team.As(Cast.Cleo).Command("/mybook", "ledger 2025Q4")).Message!.BlockText, StringComparison.Ordinal);
        Assert.Contains(Sentence, (await team.As(Cast.Fay).Command("/mybook", "ledger 2026Q1")).Message!.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handover_at_the_quarters_end_counts_for_the_old_owner_until_then()
    {
        var acme = Customers.Acme with { Owner = new(Cast.Fay) };
        await using var team = await Workplace.Open(acme);
        await team.Store((services, token) => services.GetRequiredService<AccountStore>().ChangeOwner(
            acme.Id, new(Cast.Hugo), new DateOnly(2026, 4, 1), new(HandoverBot.Domain.Owning.OwnershipWordKind.Handover, "h1"), team.Clock.GetUtcNow(), token));
        team.Clock.Advance(TimeSpan.FromDays(100));

        Assert.Contains("• *Acme Corp*", (await team.As(Cast.Fay).Command("/mybook", "ledger 2026Q1")).Message!.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("• *Acme Corp*", (await team.As(Cast.Fay).Command("/mybook", "ledger 2026Q2")).Message!.BlockText, StringComparison.Ordinal);
        Assert.Contains("• *Acme Corp*", (await team.As(Cast.Hugo).Command("/mybook", "ledger 2026Q2")).Message!.BlockText, StringComparison.Ordinal);
    }

    /// <summary>With Globex in Cleo's book since 2024, and its ARR known from December on.</summary>
    private static async Task<Workplace> Told(params Account[] others)
    {
        var team = await Workplace.Open([Customers.Of("globex", "Globex", others.Length == 0 ? Cast.Cleo : Cast.Hugo, arr: 40_000), .. others]);
        await team.Import("arr", "account_id,day,arr\nglobex,2025-12-01,40000\n");
        return team;
    }

    private static Task<List<string>> Snapshots(Workplace team) => team.Within(async services =>
        (await services.GetRequiredService<HandoverBotDb>().BookSnapshots.OrderBy(row => row.Day).Select(row => row.Day).ToListAsync())
        .ConvertAll(day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}
