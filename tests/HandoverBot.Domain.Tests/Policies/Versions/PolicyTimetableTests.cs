using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Versions;

namespace HandoverBot.Domain.Tests.Policies.Versions;

/// <summary>Days are numbers here, and policies letters: <c>B@5:9</c> is B, adopted on day 5, effective from day 9.</summary>
public sealed class PolicyTimetableTests
{
    private const int Days = 30;

    [Theory]
    [InlineData("A@5:1", "A from 1")]
    [InlineData("A@5:9", "A from 9")]
    [InlineData("A@5:1 B@7:2", "A from 1, B from 7")]
    [InlineData("A@5:1 B@7:9", "A from 1, B from 9")]
    [InlineData("A@5:1 B@7:9 C@8:2", "A from 1, C from 8")]
    [InlineData("A@5:1 B@7:9 C@8:12", "A from 1, C from 12")]
    [InlineData("A@5:1 B@7:9 C@9:2", "A from 1, B from 9, C from 9")]
    [InlineData("A@5:1 B@7:9 A@8:1", "A from 1")]
    [InlineData("A@5:1 B@7:2 A@8:1", "A from 1, B from 7, A from 8")]
    [InlineData("A@5:9 B@7:2", "B from 2")]
    public void Adoptions_add_up_to(string log, string timetable) =>
        Assert.Equal(timetable, string.Join(", ", Of(Parse(log)).Versions.Select(version => $"{version.Policy.Name} from {version.From.DayNumber}")));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "A")]
    [InlineData(8, "A")]
    [InlineData(9, "B")]
    [InlineData(20, "B")]
    public void A_version_counts_from_its_first_day_to_the_day_before_the_next(int day, string? inForce) =>
        Assert.Equal(inForce, Of(Parse("A@5:1 B@7:9")).On(Day(day))?.Policy.Name);

    [Fact]
    public void What_waits_is_told_until_its_day_has_come()
    {
        var timetable = Of(Parse("A@5:1 B@7:9"));

        Assert.Equal("B", Assert.Single(timetable.WaitingOn(Day(8))).Policy.Name);
        Assert.Empty(timetable.WaitingOn(Day(9)));
    }

    [Fact]
    public void Whatever_was_adopted_first_days_follow_each_other() =>
        Check(log => Of(log).Versions is var versions
            && versions.Zip(versions.Skip(1)).All(pair => pair.First.From <= pair.Second.From && pair.First.Policy != pair.Second.Policy));

    [Fact]
    public void What_is_adopted_once_its_day_has_come_is_in_force_the_same_day() =>
        Check(log => log[^1].EffectiveFrom > log[^1].On || Of(log).On(log[^1].On)?.Policy == log[^1].Policy);

    [Fact]
    public void What_is_adopted_later_never_changes_which_version_was_in_force_before_that_day() =>
        Check(log => log.Length == 1
            || Of(log[..^1]).On(log[^1].On) is null
            || Enumerable.Range(0, log[^1].On.DayNumber).All(day => Of(log).On(Day(day)) == Of(log[..^1]).On(Day(day))));

    [Fact]
    public void Adopting_the_same_once_more_changes_nothing() =>
        Check(log => Of(log).Versions.SequenceEqual(Of([.. log, log[^1]]).Versions));

    private static void Check(Func<PolicyAdoption[], bool> holds)
    {
        var adoptions =
            from name in Gen.Elements("A", "B", "C")
            from gap in Gen.Choose(0, 4)
            from effective in Gen.Choose(0, Days)
            select (name, gap, effective);
        var logs = adoptions.NonEmptyListOf().Select(steps =>
        {
            var day = 0;
            return steps.Take(8).Select(step => new PolicyAdoption(Stamp(step.name), Day(day += step.gap), Day(step.effective))).ToArray();
        });
        Prop.ForAll(logs.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static PolicyTimetable Of(IEnumerable<PolicyAdoption> log) => PolicyTimetable.Of(log);

    private static IEnumerable<PolicyAdoption> Parse(string log) =>
        from word in log.Split(' ')
        let parts = word.Split('@', ':')
        select new PolicyAdoption(Stamp(parts[0]), Day(int.Parse(parts[1])), Day(int.Parse(parts[2])));

    private static PolicyStamp Stamp(string name) => new(name, $"hash of {name}");

    private static DateOnly Day(int number) => DateOnly.FromDayNumber(number);
}
