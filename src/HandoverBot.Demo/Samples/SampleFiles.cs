using System.Globalization;
using System.Text.RegularExpressions;

namespace HandoverBot.Demo.Samples;

/// <summary>The sample CSV files. Their days are written relative to today, so that the story never grows old.</summary>
internal static partial class SampleFiles
{
    /// <summary>The CSV of <c>people</c>, <c>accounts</c> or <c>invoices</c>, as of <paramref name="today"/>.</summary>
    public static string Render(string name, DateOnly today) => RenderTemplate(Template(name), today);

    /// <summary>Leaves out comment lines and turns <c>{today-30}</c> into the day thirty days before today.</summary>
    public static string RenderTemplate(string template, DateOnly today)
    {
        var rows = template.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith('#'));
        return RelativeDay().Replace(string.Join('\n', rows), match =>
        {
            var days = match.Groups["days"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
            return today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        });
    }

    private static string Template(string name)
    {
        using var stream = typeof(SampleFiles).Assembly.GetManifestResourceStream($"{name}.csv")
            ?? throw new ArgumentException($"There is no sample named {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{today(?<days>[+-]\d+)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RelativeDay();
}
