using System.Globalization;
using System.Text;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Calendar;

namespace HandoverBot.Domain.Tests.Calendar;

/// <summary>Holds the file against RFC 5545 as <see cref="CalendarReader"/> understands it, which knows nothing of how it is written.</summary>
public sealed class CalendarFileTests
{
    private const string Hostile = "Acme; \"Sons\", Inc.\\\r\nBEGIN:VEVENT\nATTACH:https://evil.example\r\u0085\u2028Ünïcode 日本語 🤝 and more than seventy-five octets of it";

    private static readonly CalendarEntry Call = new(
        "h1@handoverbot", 7, new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 12, 11, 0, 0, TimeSpan.FromHours(1)),
        new DateTimeOffset(2026, 3, 12, 10, 45, 0, TimeSpan.Zero), "Handover call: Acme", "Ana walks Ben through it.\nIn Slack: /handover acme", IsOff: false);

    [Fact]
    public void Every_calendar_finds_what_it_needs() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//HandoverBot//Handover calls//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        BEGIN:VEVENT
        UID:h1@handoverbot
        DTSTAMP:20260310T090000Z
        SEQUENCE:7
        DTSTART:20260312T100000Z
        DTEND:20260312T104500Z
        SUMMARY:Handover call: Acme
        DESCRIPTION:Ana walks Ben through it.\nIn Slack: /handover acme
        STATUS:CONFIRMED
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        CalendarFile.Of(Call));

    [Fact]
    public void A_call_that_is_off_is_cancelled() => Assert.Equal("CANCELLED", CalendarReader.Read(CalendarFile.Of(Call with { IsOff = true }))["STATUS"]);

    [Fact]
    public void What_customers_are_called_stays_a_text()
    {
        var file = CalendarFile.Of(Call with { Title = Hostile, Description = Hostile });

        var read = CalendarReader.Read(file);

        Assert.Equal(Hostile.ReplaceLineEndings("\n"), read["SUMMARY"]);
        Assert.Equal(read["SUMMARY"], read["DESCRIPTION"]);
        Assert.DoesNotContain("ATTACH", read.Keys);
    }

    [Fact]
    public void Any_text_comes_back_and_no_line_is_too_long() => Check.QuickThrowOnFailure(Prop.ForAll<string?, string?>((title, description) =>
    {
        var file = CalendarFile.Of(Call with { Title = title ?? "", Description = $"{description}{title}{description}" });
        var read = CalendarReader.Read(file);
        return read["SUMMARY"] == Plain(title ?? "") && read["DESCRIPTION"] == Plain($"{description}{title}{description}");
    }));

    [Fact]
    public void Characters_of_several_octets_are_not_cut_in_two() => Assert.All(Enumerable.Range(0, 80), length =>
    {
        var title = new string('x', length) + string.Concat(Enumerable.Repeat("🤝é", 40));

        Assert.Equal(title, CalendarReader.Read(CalendarFile.Of(Call with { Title = title }))["SUMMARY"]);
    });

    [Theory]
    [InlineData("2026-03-27", "20260327T083000Z")]
    [InlineData("2026-03-30", "20260330T073000Z")]
    [InlineData("2026-10-23", "20261023T073000Z")]
    [InlineData("2026-10-26", "20261026T083000Z")]
    public void The_same_hour_there_is_another_instant_when_the_clocks_have_changed(string day, string instant)
    {
        var start = LocalTime.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), new TimeOnly(9, 30), TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels"));

        Assert.Equal(instant, CalendarReader.Read(CalendarFile.Of(Call with { Start = start }))["DTSTART"]);
    }

    [Fact]
    public void A_time_that_the_clocks_leave_out_is_the_first_after_it() => Assert.Equal(
        new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero),
        LocalTime.At(new DateOnly(2026, 3, 29), new TimeOnly(2, 30), TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels")));

    /// <summary>Without what no text can hold: control characters, and halves of characters.</summary>
    private static string Plain(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => rune.Value == '\n' || !Rune.IsControl(rune)).Select(rune => rune.ToString()));
}
