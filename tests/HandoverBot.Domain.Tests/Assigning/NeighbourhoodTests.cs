using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Tests.Assigning;

public sealed class NeighbourhoodTests
{
    private static readonly Neighbourhood Known = new(new Roster([Somebody("Eva", "EU", "Europe/Paris"), Somebody("Uma", "US", "America/New_York")]));

    [Theory]
    [InlineData("EU", null, Closeness.Near)]
    [InlineData("US", null, Closeness.Far)]
    [InlineData("US", "Europe/Paris", Closeness.Far)]
    [InlineData(null, "Europe/London", Closeness.Near)]
    [InlineData(null, "Asia/Singapore", Closeness.Far)]
    [InlineData(null, null, Closeness.Unknown)]
    [InlineData(null, "Not/AZone", Closeness.Unknown)]
    public void The_region_decides_and_where_somebody_has_none_the_time_zone(string? region, string? zone, Closeness expected) =>
        Assert.Equal(expected, Known.Of(Somebody("Ned", region, zone), AnyQuestion.UsersIn(9, 1)));

    [Fact]
    public void On_a_tie_both_regions_are_near() =>
        Assert.All(["EU", "US"], region => Assert.Equal(Closeness.Near, Known.Of(Somebody("Ned", region, null), AnyQuestion.UsersIn(4, 4))));

    [Fact]
    public void Without_counts_nobody_is_near_or_far() =>
        Assert.Equal(Closeness.Unknown, Known.Of(Somebody("Ned", "EU", "Europe/Paris"), AnyQuestion.UsersIn(0, 0)));

    private static Person Somebody(string name, string? region, string? zone) =>
        new(new PersonId(name), $"{name}@example.com", name, "TAM", region, zone, PersonFlags.None);
}
