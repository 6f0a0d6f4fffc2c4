using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Slack.Text;

namespace HandoverBot.Tests.Slack.Text;

public sealed class TruncationTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("too long", 5, "too…")]
    [InlineData("👩‍👩‍👧 family", 8, "…")]
    [InlineData("👩‍👩‍👧 family", 9, "👩‍👩‍👧…")]
    [InlineData("e\u0301e\u0301", 3, "e\u0301…")]
    public void A_text_keeps_whole_characters_and_ends_in_an_ellipsis(string text, int limit, string expected) =>
        Assert.Equal(expected, text.Truncate(limit));

    [Fact]
    public void No_text_is_longer_than_its_limit() => Prop.ForAll<string, byte>(
        (text, size) => (text ?? "").Truncate(1 + size).Length <= 1 + size).QuickCheckThrowOnFailure();
}
