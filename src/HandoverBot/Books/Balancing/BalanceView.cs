using System.Globalization;

using HandoverBot.Domain.Balancing;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Books.Balancing;

/// <summary>Every book against its pool as one picture of characters, and the same in words for whoever cannot see it.</summary>
public static class BalanceView
{
    public const string Page = "balance_page";

    /// <summary>So many fit into the plain text too, which an update takes up to 4,000 characters of.</summary>
    private const int BooksAPage = 20;

    /// <param name="today">The day it is about.</param>
    /// <param name="page">From 0.</param>
    public static Message Of(Balance balance, FiscalCalendar fiscal, DateOnly today, string caveat, int page)
    {
        List<(PoolBalance Pool, BalancedBook[] Books)> parts = [.. balance.Pools.SelectMany(pool => pool.Books.Chunk(BooksAPage).Select(rows => (pool, rows)))];
        var pages = Paged(parts);
        page = Math.Clamp(page, 0, Math.Max(0, pages.Count - 1));
        var shown = pages.ElementAtOrDefault(page) ?? [];
        var title = $"Balance of the books, {HandoverWords.Day(today)}";
        return new Message
        {
            Text = Mrkdwn.Lines([$"{title}.", .. shown.SelectMany(part => Words(part.Pool, part.Books))]).Truncate(SlackLimits.MessageText).ToString(),
            Blocks =
            [
                Kit.Header(title),
                .. shown.Count == 0 ? [Kit.Section($"Nobody is in these pools.")] : shown.SelectMany(part => Part(part.Pool, part.Books)),
                .. pages.Count > 1 ? [Pages(page, pages.Count)] : Array.Empty<Block>(),
                Kit.Context($"{Legend(balance, fiscal)} {caveat}"),
            ],
        };
    }

    private static List<List<(PoolBalance Pool, BalancedBook[] Books)>> Paged(List<(PoolBalance Pool, BalancedBook[] Books)> parts)
    {
        var pages = new List<List<(PoolBalance Pool, BalancedBook[] Books)>>();
        var room = 0;
        foreach (var part in parts)
        {
            if (room < part.Books.Length)
            {
                pages.Add([]);
                room = BooksAPage;
            }

            pages[^1].Add(part);
            room -= part.Books.Length;
        }

        return pages;
    }

    private static IEnumerable<Block> Part(PoolBalance pool, BalancedBook[] books) =>
        [Kit.Section($"*{pool.Name}* · {BalanceWords.Summary(pool)}"), Kit.Section(BalancePicture.Of(books, pool.Currency))];

    private static IEnumerable<Mrkdwn> Words(PoolBalance pool, BalancedBook[] books) =>
        [$"{pool.Name}: {BalanceWords.Summary(pool)}", .. books.Select(book => (Mrkdwn)$"{BalanceWords.Book(book, pool)}")];

    private static string Legend(Balance balance, FiscalCalendar fiscal)
    {
        var quarters = balance.Days.IsEmpty
            ? "Nothing is known of earlier quarters."
            : $"Accounts when {string.Join(", ", balance.Days.Select(day => fiscal.QuarterOf(day).ToString()))} began → now.";
        var unknown = balance.Pools.Any(pool => pool.Books.Any(book => book.Now.UnknownArr > 0)) ? " A + stands for accounts of unknown ARR on top." : "";
        return $"Bars are full at the cap, or at the target where there is no cap. {quarters}{unknown}";
    }

    private static ActionsBlock Pages(int page, int pages) => Kit.Actions(
    [
        .. page > 0 ? [Kit.Button($"Page {page} of {pages}", $"{Page}_previous", Number(page - 1))] : Array.Empty<Button>(),
        .. page < pages - 1 ? [Kit.Button($"Page {page + 2} of {pages}", $"{Page}_next", Number(page + 1))] : Array.Empty<Button>(),
    ]);

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
