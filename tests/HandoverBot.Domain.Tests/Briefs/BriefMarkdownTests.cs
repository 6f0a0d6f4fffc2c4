using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Handovers;

namespace HandoverBot.Domain.Tests.Briefs;

public sealed class BriefMarkdownTests
{
    [Fact]
    public void A_brief_is_a_heading_what_is_unknown_and_a_list_for_each_section() => Assert.Equal(
        """
        # Handover of Acme

        Acme waits. As of 10 Mar 2026.

        **Not known:** Promises

        ## People

        - **Old owner:** Ana *(roster)*
        - **Promises:** **unknown** *(Ana has not told)*
        - **Account plan:** [https://crm.example/acme](https://crm.example/acme) *(CSV, 3 days ago)*

        """,
        BriefMarkdown.Of(Brief(
            "Acme",
            new BriefLine("Old owner", "Ana", "roster"),
            new BriefLine("Promises", Value: null, "Ana has not told"),
            new BriefLine("Account plan", "https://crm.example/acme", "CSV", "3 days ago") { Link = new Uri("https://crm.example/acme") })));

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<!channel> & <@U07BEN>", "&lt;!channel&gt; &amp; &lt;\\@U07BEN&gt;")]
    [InlineData("@here **now**", "\\@here \\*\\*now\\*\\*")]
    [InlineData("[the plan](https://evil.example)", "\\[the plan\\](https://evil.example)")]
    [InlineData("![x](https://evil.example/x.png)", "!\\[x\\](https://evil.example/x.png)")]
    [InlineData("session_replay `code` ~~gone~~ a|b", "session\\_replay \\`code\\` \\~\\~gone\\~\\~ a\\|b")]
    [InlineData("C:\\temp", "C:\\\\temp")]
    [InlineData("pre-purchase #1 + 2.5", "pre-purchase #1 + 2.5")]
    public void What_people_wrote_is_shown_as_they_wrote_it(string written, string escaped) => Assert.Contains(
        $"- **Note:** {escaped} *(Ana, today)*", BriefMarkdown.Of(Brief("Acme", new BriefLine("Note", written, "Ana", "today"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("# Free", "\\# Free")]
    [InlineData("- Free", "\\- Free")]
    [InlineData("1. Free", "1\\. Free")]
    [InlineData("12) Free", "12\\) Free")]
    [InlineData("=====", "\\=====")]
    [InlineData("\u0001 # Free", "\\# Free")]
    public void A_line_that_people_begin_begins_nothing_of_the_note(string written, string escaped) => Assert.Contains(
        $"- **Note:** First\\\n  {escaped} *(", BriefMarkdown.Of(Brief("Acme", new BriefLine("Note", $"First\r\n\r\n{written}", "Ana", "today"))), StringComparison.Ordinal);

    [Fact]
    public void A_hostile_name_stays_in_its_heading()
    {
        var note = BriefMarkdown.Of(Brief("Evil\n# Owned\n- [x] <img src=x>", new BriefLine("Note", "ok", "Ana", "today")));

        Assert.StartsWith("# Handover of Evil \\# Owned \\- \\[x\\] &lt;img src=x&gt;\n", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_no_browser_should_open_is_no_link(string address)
    {
        var note = BriefMarkdown.Of(Brief("Acme", new BriefLine("Plan", address, "Ana", "today") { Link = new Uri(address) }));

        Assert.DoesNotContain("](", note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_cannot_end_its_link_early()
    {
        var address = new Uri("https://crm.example/a)(b?c=<d>&e=1");

        var note = BriefMarkdown.Of(Brief("Acme", new BriefLine("Plan", "the plan", "Ana", "today") { Link = address }));

        Assert.Contains("[the plan](https://crm.example/a%29%28b?c=%3Cd%3E&amp;e=1)", note, StringComparison.Ordinal);
    }

    /// <summary>Whatever is written anywhere, the note keeps its lines: a heading, the lines of its list, and nothing else.</summary>
    [Fact]
    public void Nothing_breaks_out_of_the_note() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements<char>([.. "#-+*_`[]()<>!&|~=@1.) \n\r\t\u2028ab\\"]).ListOf().Select(letters => string.Concat(letters)).ToArbitrary(),
        written =>
        {
            var lines = BriefMarkdown.Of(Brief(written, new BriefLine(written, written, written, written))).Split('\n');
            Assert.Equal(2, lines.Count(line => line.StartsWith('#')));
            Assert.Equal(1, lines.Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
            Assert.All(lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)), line => Assert.DoesNotMatch(@"^  ([#+=-]|\d+[.)])", line));
            Assert.All(lines, line => Assert.DoesNotMatch("[<>]", line));
            Assert.All(lines, line => Assert.DoesNotMatch(@"(?<!\\)(\\\\)*@", line));
        }));

    private static Brief Brief(string account, params BriefLine[] lines) => new(
        new HandoverId("h1"), new AccountId("acme"), account, "Acme waits.", new DateOnly(2026, 3, 10), [new BriefSection("People", [.. lines])]);
}
