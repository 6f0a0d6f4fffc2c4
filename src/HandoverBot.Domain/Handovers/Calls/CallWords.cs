using System.Globalization;

namespace HandoverBot.Domain.Handovers.Calls;

/// <summary>Times as people read them where they are.</summary>
public static class CallWords
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>Such as "Tue 3 Mar 2026, 10:00, Brussels time".</summary>
    public static string At(DateTimeOffset at, TimeZoneInfo zone) => $"{Local(at, zone).ToString("ddd d MMM yyyy, HH:mm", English)}, {Place(zone)}";

    /// <summary>Such as "Tue 3 Mar, 10:00", where the time zone is said beside it.</summary>
    public static string WithoutYear(DateTimeOffset at, TimeZoneInfo zone) => Local(at, zone).ToString("ddd d MMM, HH:mm", English);

    /// <summary>Such as "10:00, Brussels time".</summary>
    public static string Hour(DateTimeOffset at, TimeZoneInfo zone) => $"{Local(at, zone).ToString("HH:mm", English)}, {Place(zone)}";

    /// <summary>Such as "Brussels time" or "UTC".</summary>
    public static string Place(TimeZoneInfo zone) => zone.Id.LastIndexOf('/') is > 0 and var slash
        ? $"{zone.Id[(slash + 1)..].Replace('_', ' ')} time"
        : zone.Id;

    private static DateTimeOffset Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone);
}
