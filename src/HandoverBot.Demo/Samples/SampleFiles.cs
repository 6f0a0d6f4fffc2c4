using System.Globalization;
using System.Text.RegularExpressions;

namespace HandoverBot.Demo.Samples;

/// <summary>The sample CSV files. Their days are written relative to today, so that the story never grows old.</summary>
internal static partial class SampleFiles
{
    /// <summary>The CSV of one of <see cref="SampleFolder.InImportOrder"/>, as of <paramref name="today"/>.</summary>
    public static string Render(string name, DateOnly today) => RenderTemplate(Template(name), today);

    /// <summary>
    /// Leaves out comment lines, and turns <c>{today-30}</c> into the day thirty days before today and <c>{quarter-1}</c> into the quarter before
    /// the one that runs, such as 2026Q3.
    /// </summary>
    public static string RenderTemplate(string template, DateOnly today)
    {
        var rows = template.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith('#'));
        var days = RelativeDay().Replace(
            string.Join('\n', rows), match => today.AddDays(Distance(match)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return RelativeQuarter().Replace(days, match => Quarter(today.AddMonths(3 * Distance(match))));
    }

    /// <summary>Of the calendar year, such as 2026Q3.</summary>
    public static string Quarter(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}Q{((day.Month - 1) / 3) + 1}");

    private static int Distance(Match match) =>
        match.Groups["distance"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    private static string Template(string name)
    {
        using var stream = typeof(SampleFiles).Assembly.GetManifestResourceStream($"{name}.csv")
            ?? throw new ArgumentException($"There is no sample named {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{today(?<distance>[+-]\d+)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RelativeDay();

    [GeneratedRegex(@"\{quarter(?<distance>-\d+)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RelativeQuarter();
}
