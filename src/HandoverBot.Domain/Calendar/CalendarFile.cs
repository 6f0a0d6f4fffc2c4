using System.Globalization;
using System.Text;

namespace HandoverBot.Domain.Calendar;

/// <summary>A calendar entry as a file that every calendar opens (RFC 5545). Its instants are in UTC, so it needs no time zones.</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar";

    private const int MostOctets = 75;
    private const string LineEnd = "\r\n";
    private const string FoldedLineEnd = LineEnd + " ";

    public static string Of(CalendarEntry entry)
    {
        (string Name, string Value)[] lines =
        [
            ("BEGIN", "VCALENDAR"),
            ("VERSION", "2.0"),
            ("PRODID", "-//HandoverBot//Handover calls//EN"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
            ("BEGIN", "VEVENT"),
            ("UID", Text(entry.Uid)),
            ("DTSTAMP", Instant(entry.Stamp)),
            ("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture)),
            ("DTSTART", Instant(entry.Start)),
            ("DTEND", Instant(entry.End)),
            ("SUMMARY", Text(entry.Title)),
            ("DESCRIPTION", Text(entry.Description)),
            ("STATUS", entry.IsOff ? "CANCELLED" : "CONFIRMED"),
            ("END", "VEVENT"),
            ("END", "VCALENDAR"),
        ];
        return string.Concat(lines.Select(line => Folded($"{line.Name}:{line.Value}")));
    }

    /// <summary>Such as <c>20260303T090000Z</c>.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Nothing that is written into a text can end its line or begin another property.</summary>
    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n')
                escaped.Append("\\n");
            else if (rune.Value is '\\' or ';' or ',')
                escaped.Append('\\').Append((char)rune.Value);
            else if (!Rune.IsControl(rune))
                escaped.Append(rune.ToString());
        }

        return escaped.ToString();
    }

    /// <summary>No line is longer than 75 octets, and no character is cut in two.</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length + LineEnd.Length);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append(FoldedLineEnd);
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append(LineEnd).ToString();
    }
}
