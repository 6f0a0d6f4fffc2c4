namespace HandoverBot.Domain.Explaining;

/// <summary>How long ago something was told.</summary>
internal static class Age
{
    /// <param name="today">Seen from this day.</param>
    /// <param name="isPast">Whether that day itself lies back: "3 days before", not "3 days ago".</param>
    public static string Words(DateOnly day, DateOnly today, bool isPast = false) => (today.DayNumber - day.DayNumber, isPast) switch
    {
        ( <= 0, false) => "today",
        (1, false) => "yesterday",
        (var days, false) => $"{days} days ago",
        ( <= 0, true) => "the same day",
        (1, true) => "the day before",
        (var days, true) => $"{days} days before",
    };
}
