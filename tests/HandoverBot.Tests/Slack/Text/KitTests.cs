using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Tests.Slack.Text;

public sealed class KitTests
{
    private static readonly string Long = new('x', 5000);

    [Fact]
    public void What_people_read_is_shortened_to_the_limit_of_its_place()
    {
        Assert.Equal(SlackLimits.SectionText, Kit.Section($"{Long}").Text.Text.Length);
        Assert.Equal(SlackLimits.HeaderText, Kit.Header(Long).Text.Text.Length);
        Assert.Equal(SlackLimits.ButtonText, Kit.Button(Long, "id", "value").Text.Text.Length);
        Assert.Equal(SlackLimits.OptionText, Kit.Option(Long, "value").Text.Text.Length);
        Assert.Equal(SlackLimits.ViewTitle, Kit.Modal(Long, "id", [Kit.Divider()]).Title.Text.Length);
        Assert.Equal(SlackLimits.MessageText, Kit.Message(Long).Text.Length);
    }

    [Fact]
    public void An_empty_text_becomes_a_dash_because_Slack_refuses_it() =>
        Assert.Equal(("–", "–"), (Kit.Section($"{""}").Text.Text, Kit.Header(" ").Text.Text));

    [Fact]
    public void What_would_break_a_view_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => Kit.Button("Press", new string('i', 256), "value"));
        Assert.Throws<ArgumentException>(() => Kit.Button("Press", "id", new string('v', 2001)));
        Assert.Throws<ArgumentException>(() => Kit.Option("Text", new string('v', 76)));
        Assert.Throws<ArgumentException>(() => Kit.Radio("id", [.. Enumerable.Range(0, 11).Select(i => Kit.Option("Text", $"{i}"))]));
        Assert.Throws<ArgumentException>(() => Kit.Select("id", "Choose", []));
        Assert.Throws<ArgumentException>(() => Kit.Message("Text", [.. Enumerable.Repeat<Block>(Kit.Divider(), 51)]));
        Assert.Throws<ArgumentException>(() => Kit.Home([.. Enumerable.Repeat<Block>(Kit.Divider(), 101)]));
        Assert.Throws<ArgumentException>(() => Kit.Modal("Title", "id", [Kit.Divider()], privateMetadata: new string('m', 3001)));
    }

    [Fact]
    public void The_plain_text_of_a_message_cannot_mention_anybody() =>
        Assert.Equal("&lt;!channel&gt; R&amp;D", Kit.Message("<!channel> R&D").Text);
}
