using System.Text;

namespace HandoverBot.Domain.Tests.Calendar;

/// <summary>Reads a calendar file by the letter of RFC 5545, and refuses what breaks it.</summary>
internal static class CalendarReader
{
    private const string LineEnd = "\r\n";
    private const int MostOctets = 75;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The properties of the one event, unfolded and unescaped.</summary>
    public static IReadOnlyDictionary<string, string> Read(string file)
    {
        // 3.1: lines end in CRLF and are at most 75 octets without it; a line that begins with a space carries the one before on.
        Assert.EndsWith(LineEnd, file, StringComparison.Ordinal);
        var content = file[..^LineEnd.Length];
        Assert.All(content.Split(LineEnd), line =>
        {
            Assert.InRange(Utf8.GetByteCount(line), 1, MostOctets);
            Assert.DoesNotContain(line, char.IsControl);
        });
        var lines = content.Replace($"{LineEnd} ", "", StringComparison.Ordinal).Split(LineEnd);

        Assert.Equal(["BEGIN:VCALENDAR", "BEGIN:VEVENT"], lines.Where(line => line.StartsWith("BEGIN", StringComparison.Ordinal)));
        Assert.Equal(["END:VEVENT", "END:VCALENDAR"], lines.Where(line => line.StartsWith("END", StringComparison.Ordinal)));
        // 3.6.1: none of them may occur twice, so the dictionary refuses it.
        return lines.Select(Property).Where(property => property.Name is not ("BEGIN" or "END"))
            .ToDictionary(property => property.Name, property => Unescaped(property.Value), StringComparer.Ordinal);
    }

    private static (string Name, string Value) Property(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        Assert.True(colon > 0, line);
        Assert.All(line[..colon], letter => Assert.True(char.IsAsciiLetterUpper(letter), line));
        return (line[..colon], line[(colon + 1)..]);
    }

    /// <summary>3.3.11: a backslash comes before itself, a comma, a semicolon or an n, and these do not come without one.</summary>
    private static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            Assert.False(text[at] is ',' or ';', text);
            if (text[at] != '\\')
            {
                plain.Append(text[at]);
                continue;
            }

            at++;
            Assert.True(at < text.Length && text[at] is '\\' or ',' or ';' or 'n' or 'N', text);
            plain.Append(text[at] is 'n' or 'N' ? '\n' : text[at]);
        }

        return plain.ToString();
    }
}
