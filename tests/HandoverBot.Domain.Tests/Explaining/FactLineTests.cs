using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Tests.Handovers.Setting;

namespace HandoverBot.Domain.Tests.Explaining;

public sealed class FactLineTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly Facts Facts = new(
        Story.Acme with { AsOf = new DateTimeOffset(2026, 3, 7, 12, 0, 0, TimeSpan.Zero), Source = "CSV" }, "TAM", RankByArr: 12, Today)
    {
        OwnerChanges = [new DateOnly(2025, 5, 3)],
    };

    [Fact]
    public void A_fact_has_its_value_its_source_and_its_age()
    {
        var arr = Line(Fact.Arr);

        Assert.Equal("$60,000", arr.Value);
        Assert.Equal("CSV, 3 days ago", Origin(arr, Today, isPast: false));
        Assert.Equal("CSV, 3 days before", Origin(arr, Today, isPast: true));
    }

    [Theory]
    [InlineData(7, "today", "the same day")]
    [InlineData(8, "yesterday", "the day before")]
    public void Ages_are_said_as_people_say_them(int day, string now, string then)
    {
        Assert.Equal($"CSV, {now}", Origin(Line(Fact.Arr), new DateOnly(2026, 3, day), isPast: false));
        Assert.Equal($"CSV, {then}", Origin(Line(Fact.Arr), new DateOnly(2026, 3, day), isPast: true));
    }

    [Fact]
    public void What_nobody_has_told_has_no_value() => Assert.Null(Line(Fact.Health).Value);

    [Fact]
    public void What_the_bot_keeps_itself_has_no_age()
    {
        Assert.Equal(("TAM", "roster"), (Line(Fact.OwnerRole).Value, Origin(Line(Fact.OwnerRole), Today, isPast: false)));
        Assert.Equal(("3 May 2025", "history of owners"), (Line(Fact.OwnerChanges).Value, Origin(Line(Fact.OwnerChanges), Today, isPast: false)));
    }

    [Fact]
    public void Without_a_policy_there_are_ids_and_bare_numbers()
    {
        var lines = FactLine.OfEach(Facts, policy: null);

        Assert.Equal("60000", lines.Single(line => line.Fact == Fact.Arr).Value);
        Assert.Equal("flags, replay", lines.Single(line => line.Fact == Fact.Products).Value);
    }

    [Fact]
    public void Every_fact_has_its_line() =>
        Assert.Equal(
            typeof(Fact).GetFields().Where(field => field.FieldType == typeof(Fact)).Select(field => ((Fact)field.GetValue(null)!).Id).Order(StringComparer.Ordinal),
            FactLine.OfEach(Facts, policy: null).Select(line => line.Fact.Id).Order(StringComparer.Ordinal));

    private static FactLine Line(Fact fact) => FactLine.OfEach(Facts, TestPolicy.Standard).Single(line => line.Fact == fact);

    private static string Origin(FactLine line, DateOnly today, bool isPast) =>
        line.Origin(today, isPast, at => DateOnly.FromDateTime(at.UtcDateTime));
}
