using HandoverBot.Checklists.Work;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.People;
using HandoverBot.Fakes;
using HandoverBot.Storage;
using HandoverBot.Tests.Stories.Setting;

using Microsoft.Extensions.DependencyInjection;

namespace HandoverBot.Tests.Checklists;

/// <summary>The checklist of somebody's first months.</summary>
public sealed class RampTests
{
    private const string Ramp = "ramp";
    private const string FirstDay = "First day";

    [Fact]
    public async Task Somebody_new_starts_their_ramp_and_ticks_what_their_role_is_to_do()
    {
        await using var team = await Open();
        var start = await Asked(team, Cast.Fay, Ramp);
        Assert.Contains("*Ramp of a new hire* for *Fay Moreau*: 18 items", start.Text, StringComparison.Ordinal);

        var list = (await team.As(Cast.Fay).Submit(start)).View!;
        Assert.Contains("*0 of 18 · next by 5 Jan 2026*", list.Text, StringComparison.Ordinal);
        Assert.Contains("Week 1 · 0 of 4 · by 11 Jan 2026", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Start to solve technical problems", list.Text, StringComparison.Ordinal);
        var (block, items) = StepEntries.Boxes(list).First();
        list = (await team.As(Cast.Fay).Submit(list, form => form.Tick(block, items))).View!;
        await team.Settle();

        Assert.Contains("*3 of 18 · next by 11 Jan 2026*", list.Text, StringComparison.Ordinal);
        var home = await team.Slack.HomeOf(Cast.Fay);
        Assert.Contains("*3 of 18 · next by 11 Jan 2026*", home.Text, StringComparison.Ordinal);
        Assert.Contains("Open the list", home.Buttons);
    }

    [Fact]
    public async Task A_lead_starts_it_for_somebody_who_is_told_and_looks_after_it()
    {
        await using var team = await Open();
        var start = await Asked(team, Cast.Eli, $"{Ramp} <@{Cast.Fay}|fay>");
        await team.As(Cast.Eli).Submit(start, form => form.Date(FirstDay, new DateOnly(2025, 12, 29)));
        await team.Settle();
        Assert.Contains(
            "Eli Novak started your checklist “Ramp of a new hire”: 18 items, the first by 29 Dec 2025. Open it with `/mybook ramp`.",
            Assert.Single(team.Slack.DirectMessages(Cast.Fay)).Text, StringComparison.Ordinal);

        var people = (await team.As(Cast.Eli).Command("/mybook", $"{Ramp} team")).Message!;

        Assert.Contains("• *Fay Moreau* · 0 of 18 · next by 11 Jan 2026 · 7 overdue", people.BlockText, StringComparison.Ordinal);
        Assert.Contains("• *Hugo Vidal* · not started", people.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Ruiz", people.BlockText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_first_day_moves_every_day_of_the_list()
    {
        await using var team = await Open();
        var list = (await team.As(Cast.Fay).Submit(await Asked(team, Cast.Fay, Ramp))).View!;

        var moved = await team.As(Cast.Fay).Submit(list, form => form.Date(FirstDay, new DateOnly(2026, 1, 12)));
        Assert.Contains("Day 1 · 0 of 3 · by 12 Jan 2026", moved.View!.Text, StringComparison.Ordinal);
        var refused = await team.As(Cast.Fay).Submit(moved.View, form => form.Date(FirstDay, new DateOnly(2036, 1, 12)));

        Assert.Contains("more than a year away", refused.Errors[FirstDay], StringComparison.Ordinal);
        Assert.Equal([typeof(WorkBegun), typeof(FirstDaySet), typeof(FirstDaySet)], (await Log(team)).Select(each => each.Event.GetType()));
        await team.Settle();
    }

    [Theory]
    [InlineData(Cast.Hugo)]
    [InlineData(Cast.Gus)]
    [InlineData(Cast.Dana)]
    public async Task Nobody_else_sees_or_starts_it(string who)
    {
        await using var team = await Open();

        var modal = await Asked(team, who, $"{Ramp} @fay");
        Assert.Contains("Only Fay Moreau or Eli Novak and their team leads can see", modal.Text, StringComparison.Ordinal);
        Assert.Null(modal.SubmitLabel);
        var refused = await team.Within(services => services.GetRequiredService<WorkCommandHandler>().Handle(
            WorkListId.RampOf(PersonId.From(Cast.Fay)), [new StartOn(team.Today)], Cast.Roster.Single(person => person.Id.Value == who), CancellationToken.None));

        Assert.Equal("Only Fay Moreau, Eli Novak or an admin can start it.", refused!.Refusal.Sentence);
        Assert.Empty(await Log(team));
    }

    [Fact]
    public async Task Started_twice_at_once_it_runs_once()
    {
        await using var team = await Open();
        var fays = await Asked(team, Cast.Fay, Ramp);
        var elis = await Asked(team, Cast.Eli, $"{Ramp} @fay");

        await team.As(Cast.Fay).Submit(fays);
        var late = await team.As(Cast.Eli).Submit(elis, form => form.Date(FirstDay, new DateOnly(2026, 1, 12)));

        Assert.Contains("*0 of 18 · next by 5 Jan 2026*", late.View!.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await Log(team)).Count);
        await team.Settle();
    }

    [Fact]
    public async Task A_policy_without_one_says_so_and_an_unknown_name_is_answered()
    {
        await using var team = await Workplace.Open(Customers.Acme);

        Assert.Equal(
            "The policy in force, handbook-2025, has no checklist for people who are new.",
            (await team.As(Cast.Fay).Command("/mybook", Ramp)).Text);
        Assert.StartsWith("Nobody in the roster goes by that name.", (await team.As(Cast.Fay).Command("/mybook", $"{Ramp} @nobody")).Text, StringComparison.Ordinal);
        Assert.Contains("/mybook ramp", (await team.As(Cast.Fay).Command("/mybook", "help")).Text, StringComparison.Ordinal);
    }

    private static Task<Workplace> Open() => Workplace.Open([Customers.Acme, .. Customers.Giants], from: null, ("Policy:Path", "handbook-2024.json"));

    private static async Task<FakeView> Asked(Workplace team, string who, string words)
    {
        Assert.Equal("", (await team.As(who).Command("/mybook", words)).Text);
        return await team.As(who).ModalOpened();
    }

    private static Task<IReadOnlyList<RecordedWork>> Log(Workplace team) => team.Within(services =>
        services.GetRequiredService<WorkLists>().Log(WorkListId.RampOf(PersonId.From(Cast.Fay)), CancellationToken.None));
}
