using System.Globalization;

namespace HandoverBot.Commands.Exporting;

/// <summary>Values as machines and people both read them.</summary>
internal static class Cell
{
    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> values) => string.Join(';', values);
}
