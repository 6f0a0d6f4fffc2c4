using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Ledgers;
using HandoverBot.Domain.Ledgers.Counting;
using HandoverBot.Domain.Ledgers.Paying;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Paying;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

using QuarterLedger = HandoverBot.Domain.Ledgers.Ledger;

namespace HandoverBot.Books.Ledger;

/// <summary>A quarter's ledger as a message: the sums and what comes of them, then a page of the accounts, each with its derivation.</summary>
public static class LedgerView
{
    public const string Page = "ledger_page";

    private const int EntriesAPage = 12;
    private const int EntriesABlock = 4;

    /// <param name="knownFrom">The first day of which anything is known.</param>
    /// <param name="page">From 0.</param>
    public static Message Of(QuarterLedger ledger, DateOnly knownFrom, Roster roster, bool isOwn, int page)
    {
        var title = $"{(isOwn ? "Your" : $"{roster.NameOf(ledger.Owner)}'s")} ledger of {ledger.Period.Quarter}";
        Mrkdwn[] entries =
        [
            .. ledger.Corrections.Select(correction => (Mrkdwn)$"• *Corrected since:* {correction.Words(roster, ledger.Terms.Currency)}"),
            .. ledger.Lines.Select(line => Entry(line, ledger)),
        ];
        var pages = Math.Max(1, (entries.Length + EntriesAPage - 1) / EntriesAPage);
        page = Math.Clamp(page, 0, pages - 1);
        return Kit.Message(
            $"{title}: {Summary(ledger)}",
            [
                Kit.Header(title),
                Kit.Section(Movement(ledger)),
                .. Paid(ledger),
                .. Accounts(entries.Skip(page * EntriesAPage).Take(EntriesAPage), page, pages),
                .. pages > 1 ? [Pages(ledger, page, pages)] : Array.Empty<Block>(),
                Kit.Context(SmallPrint(ledger, knownFrom)),
            ]);
    }

    private static string Summary(QuarterLedger ledger)
    {
        var end = LedgerWords.Book(ledger.Movement.End, ledger.Terms.Currency);
        return ledger.Bonus is { } bonus ? $"{end}. Bonus: {PayWords.Percent(bonus.Percent)}." : $"{end}.";
    }

    private static Mrkdwn Movement(QuarterLedger ledger)
    {
        var (movement, currency) = (ledger.Movement, ledger.Terms.Currency);
        return Mrkdwn.Lines(
            $"*{HandoverWords.Day(ledger.Period.Quarter.Start)}:* {LedgerWords.Book(movement.Start, currency)}",
            movement.Added.Accounts == 0 ? Mrkdwn.Empty : $"+ added: {LedgerWords.Book(movement.Added, currency)}",
            movement.Removed.Accounts == 0 ? Mrkdwn.Empty : $"− removed: {LedgerWords.Book(movement.Removed, currency)}",
            movement.Growth.Accounts == 0 ? Mrkdwn.Empty : $"± growth while in the book: {LedgerWords.Sum(movement.Growth, currency)}",
            $"*{HandoverWords.Day(ledger.Period.LastDay)}{(ledger.Period.IsOver ? "" : ", so far")}:* {LedgerWords.Book(movement.End, currency)}");
    }

    private static IEnumerable<Block> Paid(QuarterLedger ledger)
    {
        if (ledger.Retention is { } retention)
        {
            var measure = retention.Measure == RetentionMeasure.LogoRetention ? "Customers kept" : "Revenue kept";
            yield return Kit.Section(Mrkdwn.Lines(
                $"*{measure}: {PayWords.Percent(retention.Percent)}.* {retention.Words}",
                ledger.Bonus is { } bonus ? $"*Bonus: {PayWords.Percent(bonus.Percent)}.* {bonus.Words}" : Mrkdwn.Empty));
        }

        if (ledger.Quota is { } quota)
            yield return Kit.Section($"{quota.Words}");
    }

    /// <summary>A heading and its entries, in as many blocks as Slack's limit on one text needs.</summary>
    private static IEnumerable<Block> Accounts(IEnumerable<Mrkdwn> entries, int page, int pages)
    {
        Mrkdwn title = pages > 1 ? $"*Account by account, page {page + 1} of {pages}*" : (Mrkdwn)$"*Account by account*";
        return entries.DefaultIfEmpty((Mrkdwn)$"No account was in this book in the quarter.")
            .Chunk(EntriesABlock)
            .Select((chunk, index) => Kit.Section(Mrkdwn.Lines(index == 0 ? [title, .. chunk] : chunk)));
    }

    private static Mrkdwn Entry(LedgerLine line, QuarterLedger ledger) =>
        $"• *{line.Stay.Account.Name}* · {Counts(line, ledger.Terms.Currency)}\n   {line.Counted.Words}";

    private static string Counts(LedgerLine line, string currency) => line.Counted switch
    {
        { As: CountedAs.LeftOut } => "does not count",
        { As: CountedAs.GrowthOnly, Result: { } growth } => $"growth only: {Money.Exact(growth, currency)}",
        { Base: { } from, Result: { } now } => $"counts {Money.Exact(from, currency)} → {Money.Exact(now, currency)}",
        _ => "not known",
    };

    private static ActionsBlock Pages(QuarterLedger ledger, int page, int pages) => Kit.Actions(
    [
        .. page > 0 ? [Kit.Button("Previous page", $"{Page}_previous", Value(ledger, page - 1))] : Array.Empty<Button>(),
        .. page < pages - 1 ? [Kit.Button("Next page", $"{Page}_next", Value(ledger, page + 1))] : Array.Empty<Button>(),
    ]);

    private static string Value(QuarterLedger ledger, int page) => $"{ledger.Owner}:{ledger.Period.Quarter.Id}:{page}";

    private static Mrkdwn SmallPrint(QuarterLedger ledger, DateOnly knownFrom)
    {
        var history = knownFrom > ledger.Period.Quarter.Start ? $" · what was told begins with {HandoverWords.Day(knownFrom)}" : "";
        return $"{ledger.Terms.Role ?? "not in the roster, so no role's rules apply"} · policy {ledger.Terms.Policy.Name}{history} · another quarter with `/mybook ledger {ledger.Period.Quarter.IdBefore}`";
    }
}
