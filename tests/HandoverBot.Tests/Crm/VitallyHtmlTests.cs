using HandoverBot.Crm.Updates;
using HandoverBot.Crm.Vitally;

namespace HandoverBot.Tests.Crm;

public sealed class VitallyHtmlTests
{
    [Theory]
    [InlineData("# Acme\n- one\n- two\nEnd.", "<h2>Acme</h2><ul><li>one</li><li>two</li></ul><p>End.</p>")]
    [InlineData("## Gates\n- **open**", "<h3>Gates</h3><ul><li><strong>open</strong></li></ul>")]
    [InlineData("See [the plan](https://plans.example.com/a?b=1&c=2)", "<p>See <a href=\"https://plans.example.com/a?b=1&amp;c=2\">the plan</a></p>")]
    [InlineData("- **Plan:** one\\\n  two *(Ana, today)*", "<ul><li><strong>Plan:</strong> one<br>two <em>(Ana, today)</em></li></ul>")]
    [InlineData("a &amp; b &lt; c & d &copy;", "<p>a &amp; b &lt; c &amp; d &amp;copy;</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    public void Markdown_becomes_html_and_nothing_else_does(string markdown, string html) => Assert.Equal(html, VitallyHtml.Of(markdown));

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("**not bold** [no link](https://evil.example.com)", "**not bold** [no link](https://evil.example.com)")]
    [InlineData("one\n# two", "one # two")]
    [InlineData("50% & more \\ less", "50% &amp; more \\ less")]
    public void What_people_entered_is_shown_as_they_entered_it(string entered, string shown) =>
        Assert.Equal($"<ul><li>{shown}</li></ul>", VitallyHtml.Of($"- {Markdown.Escaped(entered)}"));
}
