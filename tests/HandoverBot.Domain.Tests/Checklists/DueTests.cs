using HandoverBot.Domain.Checklists;

namespace HandoverBot.Domain.Tests.Checklists;

public sealed class DueTests
{
    [Theory]
    [InlineData(1, DueUnit.Days, "2026-01-31")]
    [InlineData(1, DueUnit.Weeks, "2026-02-06")]
    [InlineData(2, DueUnit.Weeks, "2026-02-13")]
    [InlineData(1, DueUnit.Months, "2026-02-27")]
    [InlineData(4, DueUnit.Months, "2026-05-30")]
    public void A_term_ends_with_its_last_day(int count, DueUnit unit, string last) =>
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), new Due(count, unit).LastDay(new DateOnly(2026, 1, 31)));
}
