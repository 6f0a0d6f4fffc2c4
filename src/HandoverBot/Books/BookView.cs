using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Books;

/// <summary>A book of business as a message: the size against target and cap, then a page of its accounts.</summary>
public static class BookView
{
    public const string Page = "book_page";

    private const int AccountsAPage = 25;
    private const int BarWidth = 20;
    private const int LinesABlock = 12;

    /// <summary>They come with sentences of their own.</summary>
    private const int HighlightsABlock = 5;

    /// <summary>Of what is under way or could leave; every account is on one of the pages in any case.</summary>
    private const int HighlightsShown = 10;

    /// <param name="forecasts">What each handover will do to the ledger of both people.</param>
    /// <param name="page">From 0.</param>
    public static Message Of(
        Book book, IReadOnlyList<RemovalCandidate> removable, IReadOnlyDictionary<HandoverId, string> forecasts, Policy policy, Roster roster,
        bool isOwn, int page)
    {
        var whose = isOwn ? "Your book" : $"{book.Owner.Name}'s book";
        var pages = Math.Max(1, (book.Accounts.Length + AccountsAPage - 1) / AccountsAPage);
        page = Math.Clamp(page, 0, pages - 1);
        return new Message
        {
            Text = Mrkdwn.Escaped($"{whose}: {book.Standing.Sentence}").ToString(),
            Blocks =
            [
                Kit.Header(whose),
                Kit.Section(Size(book)),
                .. Highlights("Leaving", book.Leaving.Select(move => WithForecast(Leaving(move, roster), move, forecasts))),
                .. Highlights("Arriving", book.Arriving.Select(move => WithForecast(Arriving(move, roster, policy), move, forecasts))),
                .. Highlights("Could leave, by what is known", removable.Select(Removable)),
                .. Section(
                    pages > 1 ? $"Accounts, page {page + 1} of {pages}" : "Accounts",
                    book.Accounts.Skip(page * AccountsAPage).Take(AccountsAPage).Select(account => Line(account, policy, Mark(account, book, removable)))),
                .. pages > 1 ? [Pages(book.Owner.Id, page, pages)] : Array.Empty<Block>(),
                Kit.Context($"{book.Owner.Role}{Region(book.Owner)} · policy {policy.Stamp.Name} · hand an account over with `/handover name`"),
            ],
        };
    }

    private static Mrkdwn Size(Book book) => Mrkdwn.Lines(
        $"*{book.Standing.Sentence}*",
        Bars(book),
        book.Leaving.IsEmpty && book.Arriving.IsEmpty ? Mrkdwn.Empty : $"After what is under way: {book.AfterInWords}");

    private static IEnumerable<Block> Highlights(string title, IEnumerable<Mrkdwn> lines)
    {
        var all = lines.ToList();
        var more = all.Count - HighlightsShown;
        return Section(title, more <= 0 ? all : [.. all.Take(HighlightsShown), $"and {more} more, marked in the list below"], HighlightsABlock);
    }

    private static string Mark(Account account, Book book, IReadOnlyList<RemovalCandidate> removable)
    {
        if (book.Leaving.Any(move => move.Handover.Account == account.Id))
            return " · leaving";
        return removable.Any(candidate => candidate.Account.Id == account.Id) ? " · could leave" : "";
    }

    /// <summary>As code, so that both bars begin in the same column.</summary>
    private static Mrkdwn Bars(Book book)
    {
        var accounts = TextBar.Of(book.Load.Accounts, book.Limits?.CapAccounts ?? book.Limits?.TargetAccounts, BarWidth);
        var arr = TextBar.Of(
            book.Load.Arr, book.Limits?.CapArr ?? book.Limits?.TargetArr, BarWidth, amount => Money.Format(amount, book.Currency));
        return Mrkdwn.Lines($"`{accounts}` accounts", $"`{arr}` ARR");
    }

    /// <summary>A heading and its lines, in as many blocks as Slack's limit on one text needs.</summary>
    private static IEnumerable<Block> Section(string title, IEnumerable<Mrkdwn> lines, int linesABlock = LinesABlock) =>
        lines.Chunk(linesABlock).Select((chunk, index) => Kit.Section(Mrkdwn.Lines(
            index == 0 ? [$"*{title}*", .. chunk] : chunk)));

    private static Mrkdwn Line(Account account, Policy policy, string mark) => $"• {AccountLine.Of(account, policy)}{mark}";

    private static Mrkdwn WithForecast(Mrkdwn line, Movement move, IReadOnlyDictionary<HandoverId, string> forecasts) =>
        forecasts.TryGetValue(move.Handover.Id, out var forecast) ? $"{line}\n   _{forecast}_" : line;

    private static Mrkdwn Leaving(Movement move, Roster roster)
    {
        var to = move.Handover.NewOwner is { } id ? roster.NameOf(id) : move.Handover.Pool ?? "a pool to be decided";
        return $"• *{move.Handover.AccountName}* → {to} · {HandoverWords.Now(move.Handover, roster)}";
    }

    private static Mrkdwn Arriving(Movement move, Roster roster, Policy policy) =>
        $"• *{move.Handover.AccountName}* {(move.Handover.Owner is { } from ? $"from {roster.NameOf(from)}" : "which nobody owns")} · {AccountLine.Arr(move.Account, policy)} · {HandoverWords.Now(move.Handover, roster)}";

    private static Mrkdwn Removable(RemovalCandidate candidate) =>
        $"• *{candidate.Account.Name}* · {string.Join(", ", candidate.Reasons)}. {string.Join(" ", candidate.Findings)}";

    private static ActionsBlock Pages(PersonId owner, int page, int pages) => Kit.Actions(
    [
        .. page > 0 ? [Kit.Button("Previous page", $"{Page}_previous", $"{owner}:{page - 1}")] : Array.Empty<Button>(),
        .. page < pages - 1 ? [Kit.Button("Next page", $"{Page}_next", $"{owner}:{page + 1}")] : Array.Empty<Button>(),
    ]);

    private static string Region(Person person) => person.Region is null ? "" : $", {person.Region}";
}
