using System.Globalization;

using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Csv;

/// <summary>Values as people write them in files. Null stands for an empty value, and for one with a fault.</summary>
internal static class CsvValues
{
    private const int LongestText = 200;
    private const decimal MostMoney = 1_000_000_000_000m;
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly DateOnly FirstDay = new(1990, 1, 1);

    /// <param name="such">An example.</param>
    public static string Required(this CsvRow row, string column, string such)
    {
        if (row.Text(column) is { } text)
            return text;
        row.Fault(column, $"is empty; write one, such as {such}");
        return "";
    }

    public static string? Text(this CsvRow row, string column)
    {
        var text = row[column];
        if (text.Length > LongestText)
            row.FaultValue(column, text, $"has {text.Length} characters; shorten it to {LongestText}");
        return text.Length == 0 ? null : text;
    }

    public static decimal? Amount(this CsvRow row, string column)
    {
        if (row.Text(column) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            if (amount > MostMoney)
                return Wrong<decimal>(row, column, "is more than a thousand billion; check the digits");
            return decimal.Round(amount, 2) == amount
                ? amount
                : Wrong<decimal>(row, column, "has more than two digits after the point; round it");
        }

        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var negative) && negative < 0
            ? Wrong<decimal>(row, column, "is negative; write 0 or more, or leave it empty where it is not known")
            : Wrong<decimal>(row, column, "is not an amount; write digits, such as 12000");
    }

    public static int? Count(this CsvRow row, string column) => row.Text(column) is not { } text
        ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : Wrong<int>(row, column, "is not a count; write digits, such as 25");

    public static decimal? Score(this CsvRow row, string column, decimal most) => row.Text(column) is not { } text
        ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score <= most
            ? score
            : Wrong<decimal>(row, column, $"is not a score; write a number from 0 to {most}, such as 7.5");

    public static DateOnly? Day(this CsvRow row, string column)
    {
        if (row.Text(column) is not { } text)
            return null;
        if (!DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Wrong<DateOnly>(row, column, "is not a day; write year-month-day, such as 2026-04-03");
        return day >= FirstDay ? day : Wrong<DateOnly>(row, column, $"is before {FirstDay.Year}; check the year");
    }

    /// <summary>A day that has come already, somewhere on Earth.</summary>
    public static DateOnly? PastDay(this CsvRow row, string column, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(14)).DateTime);
        return row.Day(column) is not { } day
            ? null
            : day <= today ? day : Wrong<DateOnly>(row, column, "is still to come; write a day that has passed, or leave it empty");
    }

    public static bool? YesNo(this CsvRow row, string column) => row[column].ToUpperInvariant() switch
    {
        "" => null,
        "TRUE" or "YES" => true,
        "FALSE" or "NO" => false,
        _ => Wrong<bool>(row, column, "is neither true nor false; write one of them, or leave it empty where it is not known"),
    };

    /// <summary>One of an enumeration's names, in lower case.</summary>
    public static T? Choice<T>(this CsvRow row, string column)
        where T : struct, Enum
    {
        if (row.Text(column) is not { } text)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return Wrong<T>(row, column, $"is not known. {Suggestion.For(text, Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}");
    }

    public static Uri? Link(this CsvRow row, string column)
    {
        var text = row[column];
        if (text.Length == 0)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp))
            return link;
        row.FaultValue(column, text, "is not a link; write the whole address, which begins with https://");
        return null;
    }

    /// <summary>The parts between semicolons.</summary>
    public static IReadOnlyList<string> List(this CsvRow row, string column) =>
        row[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static T? Wrong<T>(CsvRow row, string column, string problem)
        where T : struct
    {
        row.FaultValue(column, row[column], problem);
        return null;
    }
}
