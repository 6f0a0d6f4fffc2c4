using System.Globalization;
using System.Runtime.CompilerServices;

using HandoverBot.Domain.Ledgers;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.People;
using HandoverBot.Ledgers;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Exporting;

/// <summary>The ledger of a quarter. Of a figure that is not known the cell is empty, and the derivation says why.</summary>
/// <param name="asked">The quarter as it was typed; empty for the one that runs.</param>
internal sealed class BookSheet(string asked) : ISheet
{
    private const string Nobody = "nobody";

    public IReadOnlyList<string> Columns { get; } =
    [
        "row", "quarter", "through", "owner", "owner_email", "role", "account_id", "account", "arr_start", "added_on", "arr_added", "removed_on",
        "arr_removed", "arr_growth", "arr_end", "unknown_amounts", "counted_as", "counts_from", "counts_now", "counted_growth", "retention_percent",
        "bonus_percent", "policy", "policy_hash", "derivation", "corrected_since",
    ];

    public IReadOnlyCollection<string> Amounts { get; } =
    [
        "arr_start", "arr_added", "arr_removed", "arr_growth", "arr_end", "counts_from", "counts_now", "counted_growth", "retention_percent", "bonus_percent",
    ];

    public void AddServices(WebApplicationBuilder builder) => builder.Services.AddLedgers();

    public async IAsyncEnumerable<string?[]> Rows(CommandScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await scope.Policies(cancellation);
        var ledgers = scope.Get<LedgerReader>();
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        var quarter = await Open(ledgers, cancellation);
        var total = BookMovement.Nothing;
        await foreach (var ledger in ledgers.All(quarter, cancellation))
        {
            foreach (var line in ledger.Lines)
                yield return Account(line, quarter, ledger.Terms, Owner(ledger.Owner, roster));
            yield return Book(ledger, quarter, roster);
            total += ledger.Movement;
        }

        var nobodys = BookMovement.Nothing;
        await foreach (var line in ledgers.OfNobody(quarter, cancellation))
        {
            yield return Account(line, quarter, LedgerTerms.Of(quarter.Policy, role: null), [line.Stay.Span is null ? "not known" : Nobody, null]);
            nobodys += BookMovement.Of([line]);
        }

        yield return Sum("book", quarter, nobodys, [Nobody, null]);
        yield return Sum("total", quarter, total + nobodys, [null, null]);
    }

    private async Task<LedgerQuarter> Open(LedgerReader ledgers, CancellationToken cancellation)
    {
        var quarter = ledgers.QuarterOf(asked)
            ?? throw new CommandException($"{Csv.CsvText.Quote(asked)} is not a quarter; write the fiscal year and the quarter, such as {ledgers.QuarterOf("")!.Id}.");
        var (opened, refusal) = await ledgers.Open(quarter, cancellation);
        return opened ?? throw new CommandException(refusal!);
    }

    private static string?[] Account(LedgerLine line, LedgerQuarter quarter, LedgerTerms terms, string?[] owner) =>
    [
        .. Head("account", quarter, owner, terms.Role, line.Stay.Account.Id.Value, line.Stay.Account.Name),
        .. Movement(BookMovement.Of([line]), Cell.Day(line.AddedOn), Cell.Day(line.RemovedOn)),
        line.Counted.As.ToString().ToLowerInvariant(),
        Amount(line.Counted.Base),
        Amount(line.Counted.Result),
        Amount(line.Counted.Growth),
        null,
        null,
        .. Policy(quarter),
        line.Counted.Words,
        null,
    ];

    private static string?[] Book(Ledger ledger, LedgerQuarter quarter, Roster roster)
    {
        var (from, now) = (LedgerSum.Of(ledger.Lines.Select(line => line.Counted.Base)), LedgerSum.Of(ledger.Lines.Select(line => line.Counted.Result)));
        return
        [
            .. Head("book", quarter, Owner(ledger.Owner, roster), ledger.Terms.Role, account: null, name: null),
            .. Movement(ledger.Movement, addedOn: null, removedOn: null),
            null,
            Amount(Known(from)),
            Amount(Known(now)),
            Amount(Known(now) - Known(from)),
            Percent(ledger.Retention?.Percent),
            Percent(ledger.Bonus?.Percent),
            .. Policy(quarter),
            string.Join(' ', new[] { ledger.Retention?.Words, ledger.Bonus?.Words, ledger.Quota?.Words }.OfType<string>()),
            string.Join(' ', ledger.Corrections.Select(correction => correction.Words(roster, ledger.Terms.Currency))),
        ];
    }

    private static string?[] Sum(string row, LedgerQuarter quarter, BookMovement movement, string?[] owner) =>
    [
        .. Head(row, quarter, owner, role: null, account: null, name: null),
        .. Movement(movement, addedOn: null, removedOn: null),
        .. new string?[6],
        .. Policy(quarter),
        null,
        null,
    ];

    private static string?[] Head(string row, LedgerQuarter quarter, string?[] owner, string? role, string? account, string? name) =>
        [row, quarter.Period.Quarter.Id, Cell.Day(quarter.Period.LastDay), .. owner, role, account, name];

    private static string?[] Movement(BookMovement movement, string? addedOn, string? removedOn) =>
    [
        Amount(Known(movement.Start)),
        addedOn,
        Amount(Known(movement.Added)),
        removedOn,
        Amount(Known(movement.Removed)),
        Amount(Known(movement.Growth)),
        Amount(Known(movement.End)),
        $"{movement.Start.Unknown + movement.Added.Unknown + movement.Removed.Unknown + movement.End.Unknown}",
    ];

    private static string?[] Policy(LedgerQuarter quarter) => [quarter.Policy.Stamp.Name, quarter.Policy.Stamp.Hash];

    private static string?[] Owner(PersonId owner, Roster roster) => roster.Find(owner) is { } person ? [person.Name, person.Email] : [owner.Value, null];

    private static decimal? Known(LedgerSum sum) => sum.IsKnown ? sum.Amount : null;

    private static string? Amount(decimal? amount) => amount?.ToString("0.00", CultureInfo.InvariantCulture);

    private static string? Percent(decimal? percent) =>
        percent is { } known ? Math.Round(known, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) : null;
}
