using System.Globalization;

using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers.Calls;

/// <summary>Ways to put a call into a calendar. Those to web calendars carry all of it, so they work wherever the bot runs.</summary>
public static class CalendarLinks
{
    private const int TitleLength = 80;

    /// <summary>Empty where no time is set.</summary>
    public static Mrkdwn Of(HandoverNow now)
    {
        if (HandoverCall.Entry(now.Handover, now.Roster) is not { } entry)
            return Mrkdwn.Empty;
        Mrkdwn[] links =
        [
            Mrkdwn.Link(Google(entry), "Google"),
            Mrkdwn.Link(Outlook(entry), "Outlook"),
            now.CalendarFile is { } file ? Mrkdwn.Link(file, "calendar file") : Mrkdwn.Empty,
        ];
        return $"Put it into your calendar: {Mrkdwn.Join(" · ", links)}";
    }

    public static Uri Google(CalendarEntry entry) => Address(
        "https://calendar.google.com/calendar/render",
        ("action", "TEMPLATE"),
        ("text", entry.Title.Truncate(TitleLength)),
        ("dates", $"{CalendarFile.Instant(entry.Start)}/{CalendarFile.Instant(entry.End)}"),
        ("details", entry.Description));

    public static Uri Outlook(CalendarEntry entry) => Address(
        "https://outlook.office.com/calendar/deeplink/compose",
        ("path", "/calendar/action/compose"),
        ("rru", "addevent"),
        ("subject", entry.Title.Truncate(TitleLength)),
        ("startdt", Iso(entry.Start)),
        ("enddt", Iso(entry.End)),
        ("body", entry.Description));

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Uri Address(string page, params (string Name, string Value)[] values) =>
        new($"{page}?{string.Join('&', values.Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value)}"))}");
}
