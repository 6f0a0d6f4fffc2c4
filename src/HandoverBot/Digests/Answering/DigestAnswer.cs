using System.Globalization;

namespace HandoverBot.Digests.Answering;

/// <summary>What an option of the menu stands for.</summary>
/// <param name="Until">Null where it is refused.</param>
internal sealed record DigestAnswer(DateOnly Digest, int Line, DateOnly? Until)
{
    private const string Refusal = "refuse";
    private const string DayFormat = "yyyy-MM-dd";

    /// <returns>Null for text that no menu of ours carries.</returns>
    public static DigestAnswer? Parse(string? text)
    {
        if (text?.Split(':') is not [var digest, var line, var until] || Day(digest) is not { } day || !int.TryParse(line, CultureInfo.InvariantCulture, out var number))
            return null;
        if (until == Refusal)
            return new DigestAnswer(day, number, Until: null);
        return Day(until) is { } later ? new DigestAnswer(day, number, later) : null;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Digest.ToString(DayFormat, CultureInfo.InvariantCulture)}:{Line}:{Until?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? Refusal}");

    internal static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
