using System.CommandLine;
using System.Globalization;

namespace HandoverBot.Commands;

/// <summary><c>--at DATE</c></summary>
internal static class DayOption
{
    public static Option<DateOnly?> Create(string description) => new("--at")
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens is [{ Value: var value }] ? value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"{Csv.CsvText.Quote(text)} is not a day; write it such as 2026-01-31.");
            return null;
        },
    };
}
