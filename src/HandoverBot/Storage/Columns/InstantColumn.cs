using System.Globalization;

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HandoverBot.Storage.Columns;

/// <summary>
/// Stores an instant as UTC text of fixed width, such as <c>2026-11-22T05:20:39.1234567Z</c>, in both databases: it sorts,
/// people can read it, and it comes back exactly as it was (PostgreSQL's own type would cut the last digit).
/// </summary>
internal sealed class InstantColumn() : ValueConverter<DateTimeOffset, string>(instant => Write(instant), text => Read(text))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(
        text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
