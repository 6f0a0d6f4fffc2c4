using System.Text;

namespace HandoverBot.Commands.Simulating;

/// <summary>A table of plain text: columns as wide as their widest cell, the last one cut where the line would get too long.</summary>
internal static class TextTable
{
    private const int Width = 120;
    private const int Widest = 60;
    private const string Gap = "  ";

    /// <param name="numbers">The columns that are aligned to the right.</param>
    public static string Of(IReadOnlyList<string[]> rows, params int[] numbers)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => Math.Min(Widest, rows.Max(row => row[column].Length))).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = new StringBuilder(Gap);
            for (var column = 0; column < row.Length - 1; column++)
                line.Append(Fit(row[column], widths[column], numbers.Contains(column))).Append(Gap);
            line.Append(numbers.Contains(row.Length - 1) ? Fit(row[^1], widths[^1], right: true) : Cut(row[^1], Width - line.Length));
            text.AppendLine(line.ToString().TrimEnd());
        }

        return text.ToString();
    }

    private static string Fit(string cell, int width, bool right) => right ? Cut(cell, width).PadLeft(width) : Cut(cell, width).PadRight(width);

    private static string Cut(string cell, int width) => cell.Length <= width ? cell : cell[..(width - 1)] + "…";
}
