using System.Globalization;

namespace HandoverBot.Handovers.Calls;

/// <summary>A time as the button that takes it remembers it.</summary>
public static class ProposedTime
{
    public static string Write(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <returns>A time that nobody proposes, where the text is none.</returns>
    public static DateTimeOffset Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MinValue;
}
