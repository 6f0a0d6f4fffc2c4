using System.Globalization;

using HandoverBot.Domain.Balancing;
using HandoverBot.Domain.Books;
using HandoverBot.Slack.Text;

namespace HandoverBot.Books.Balancing;

/// <summary>A row of bars for each book as code, in columns of equal width.</summary>
public static class BalancePicture
{
    private const int NameWidth = 16;
    private const int BarWidth = 10;

    /// <summary>Where Slack is stood in for, ordinary spaces in a row become one.</summary>
    private const char Space = '\u00a0';

    /// <summary>The columns of numbers, which stand at the right.</summary>
    private static readonly int[] Numbers = [2, 4];

    public static Mrkdwn Of(IReadOnlyCollection<BalancedBook> books, string currency)
    {
        string[][] rows = [.. books.Select(book => Cells(book, currency))];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => Width(row[column])))];
        return Mrkdwn.Lines(rows.Select(row => Row(row, widths)));
    }

    private static string[] Cells(BalancedBook book, string currency)
    {
        var limits = book.Limits;
        return
        [
            // A name cannot end the code it stands in.
            book.Owner.Name.Replace('`', '\'').Truncate(NameWidth),
            Bar(book.Now.Accounts, limits?.CapAccounts ?? limits?.TargetAccounts),
            Of(Number(book.Now.Accounts), (limits?.CapAccounts ?? limits?.TargetAccounts)?.ToString(CultureInfo.InvariantCulture)),
            Bar(book.Now.Arr, limits?.CapArr ?? limits?.TargetArr),
            $"{Money.Format(book.Now.Arr, currency)}{(book.Now.UnknownArr > 0 ? "+" : "")}",
            BalanceWords.Level(book),
            string.Join("→", book.Past.Append(book.Now).Select(load => Number(load.Accounts))),
        ];
    }

    private static string Bar(decimal value, decimal? limit) => limit is { } full ? TextBar.Bar(value, full, BarWidth) : "";

    private static string Of(string number, string? limit) => limit is null ? number : $"{number}/{limit}";

    private static Mrkdwn Row(string[] cells, int[] widths) =>
        $"`{string.Join(new string(Space, 2), cells.Select((cell, column) => Padded(cell.Replace(' ', Space), widths[column], Numbers.Contains(column)))).TrimEnd(Space)}`";

    private static string Padded(string cell, int width, bool right)
    {
        var room = new string(Space, width - Width(cell));
        return right ? room + cell : cell + room;
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
