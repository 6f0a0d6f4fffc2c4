using System.Net;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;

namespace HandoverBot.Tests.Slack.Text;

public sealed class MrkdwnTests
{
    [Fact]
    public void A_value_can_neither_mention_nor_link_and_arrives_as_it_was() => Prop.ForAll<string>(value =>
    {
        Mrkdwn text = $"*{value}*";
        var inner = text.ToString()[1..^1];
        return !inner.Contains('<') && !inner.Contains('>') && WebUtility.HtmlDecode(inner) == WebUtility.HtmlDecode(WebUtility.HtmlEncode(value ?? ""));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_text_of_a_person_or_an_address_cannot_break_out_either() => Prop.ForAll<string>(value =>
    {
        Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out var address);
        Mrkdwn text = $"{new PersonId(value ?? "")}{address}";
        return text.ToString().Count(c => c == '<') == text.ToString().Count(c => c == '>') && !text.ToString().Contains("<!", StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_person_is_mentioned_an_address_linked_and_markup_kept()
    {
        Mrkdwn inner = $"*{"R&D <x>"}*";
        Mrkdwn text = $"<!here> {new PersonId("U01ANA")} {new Uri("https://example.com/?a=1&b=<2>")} {inner} {1234.5m:N1}";

        Assert.Equal("<!here> <@U01ANA> <https://example.com/?a=1&amp;b=%3C2%3E> *R&amp;D &lt;x&gt;* 1,234.5", text.ToString());
    }

    [Fact]
    public void Only_web_addresses_become_links()
    {
        Mrkdwn text = $"{new Uri("javascript:alert(1)")}";

        Assert.Equal("javascript:alert(1)", text.ToString());
        Assert.Equal("plan &lt;1&gt;", Mrkdwn.Link(new Uri("file:///etc/passwd"), "plan <1>").ToString());
        Assert.Equal("<https://example.com/|plan>", Mrkdwn.Link(new Uri("https://example.com"), "plan").ToString());
    }

    [Fact]
    public void Truncating_never_leaves_half_a_mention_or_half_an_escaped_character() => Prop.ForAll<string, byte>((value, size) =>
    {
        Mrkdwn text = $"{value} {"&"} {new PersonId("U01ANA")}{value}";
        var limit = 1 + size;
        var cut = text.Truncate(limit).ToString();
        return cut.Length <= limit
            && cut.Count(c => c == '<') == cut.Count(c => c == '>')
            && cut.LastIndexOf('&') <= cut.LastIndexOf(';');
    }).QuickCheckThrowOnFailure();
}
