using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Tests.Slack.Text;

public sealed class KitListsTests
{
    [Fact]
    public void Lines_that_fit_stand_in_one_section() => Assert.Equal("a\nb", Text(Assert.Single(Kit.Sections([$"a", $"b"]))));

    [Fact]
    public void More_lines_take_more_sections_and_none_is_cut()
    {
        Mrkdwn[] lines = [.. Enumerable.Range(1000, 2000).Select(number => (Mrkdwn)$"line {number}")];

        var sections = Kit.Sections(lines).Select(Text).ToList();

        Assert.All(sections, section => Assert.True(section.Length <= SlackLimits.SectionText));
        Assert.Equal(lines.Select(line => line.ToString()), sections.SelectMany(section => section.Split('\n')));
    }

    [Fact]
    public void Without_lines_there_is_no_section() => Assert.Empty(Kit.Sections([]));

    private static string Text(Block block) => ((SectionBlock)block).Text.Text;
}
