using HandoverBot.Slack.Text;

namespace HandoverBot.Tests.Slack.Text;

public sealed class LongTextTests
{
    [Fact]
    public void A_short_text_is_one_piece() => Assert.Equal(["Short."], LongText.Pieces("Short."));

    [Fact]
    public void A_long_one_is_taken_apart_between_words_and_loses_none()
    {
        var text = string.Join(' ', Enumerable.Range(1, 600));

        var pieces = LongText.Pieces(text).ToList();

        Assert.True(pieces.Count > 1);
        Assert.Equal(text, string.Join(' ', pieces));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("&")]
    [InlineData("👩‍👩‍👧‍👦")]
    public void Text_without_a_space_ends_too_and_every_piece_fits_a_section_escaped(string letter)
    {
        var text = string.Concat(Enumerable.Repeat(letter, 2000));

        var pieces = LongText.Pieces(text).ToList();

        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.True(Mrkdwn.Escaped(piece).ToString().Length < SlackLimits.SectionText));
    }

    [Fact]
    public void A_single_character_longer_than_a_piece_is_taken_apart()
    {
        var text = "e" + new string('\u0301', 3000);

        Assert.Equal(text, string.Concat(LongText.Pieces(text)));
    }
}
