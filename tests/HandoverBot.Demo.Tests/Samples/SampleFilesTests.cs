using HandoverBot.Demo.Samples;

namespace HandoverBot.Demo.Tests.Samples;

public class SampleFilesTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Theory]
    [InlineData("a,{today}", "a,2026-03-01")]
    [InlineData("a,{today-1},{today+31}", "a,2026-02-28,2026-04-01")]
    [InlineData("a,{tomorrow}", "a,{tomorrow}")]
    [InlineData("a,{quarter},{quarter-1},{quarter-5}", "a,2026Q1,2025Q4,2024Q4")]
    public void Days_are_relative_to_today(string template, string expected) =>
        Assert.Equal(expected, SampleFiles.RenderTemplate(template, Today));

    [Fact]
    public void Comment_lines_are_left_out() =>
        Assert.Equal("id\nacme", SampleFiles.RenderTemplate("# a comment\r\nid\r\nacme", Today));

    [Theory]
    [InlineData("people")]
    [InlineData("accounts")]
    [InlineData("invoices")]
    [InlineData("ownership")]
    [InlineData("arr")]
    [InlineData("usage")]
    public void Every_row_of_a_sample_has_every_column(string name)
    {
        var rows = SampleFiles.Render(name, Today).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(rows, row => Assert.Equal(rows[0].Count(c => c == ','), row.Count(c => c == ',')));
        Assert.All(rows, row => Assert.DoesNotContain('{', row));
    }
}
