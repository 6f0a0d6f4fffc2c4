using System.Diagnostics.CodeAnalysis;

using HandoverBot.Csv;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Invoices;

/// <summary>The rows of invoices.csv.</summary>
/// <param name="accounts">The accounts there are.</param>
internal sealed class InvoiceCsv(IReadOnlySet<AccountId> accounts) : ICsvReader<(AccountId Account, Invoice Invoice)>
{
    private readonly CsvKeys _ids = new();

    public IReadOnlyList<string> Columns { get; } =
        ["account_id", "invoice_id", "number", "amount_due", "currency", "status", "due_on", "url"];

    public bool TryRead(CsvRow row, [MaybeNullWhen(false)] out (AccountId Account, Invoice Invoice) item)
    {
        var account = Account(row);
        var id = row.Required("invoice_id", "in_1NbQzX");
        _ids.Add(row, "invoice_id", id);
        item = (account, new Invoice(
            id,
            row.Required("number", "TL-1001"),
            Amount(row),
            Currency(row),
            Status(row),
            row.Day("due_on"),
            row.Link("url")));
        return row.IsSound;
    }

    private AccountId Account(CsvRow row)
    {
        var id = new AccountId(row.Required("account_id", "acme"));
        if (id.Value.Length > 0 && !accounts.Contains(id))
        {
            row.FaultValue(
                "account_id",
                id.Value,
                $"is no account; import accounts first or correct the id. {Suggestion.For(id.Value, accounts.Select(account => account.Value))}");
        }

        return id;
    }

    private static decimal Amount(CsvRow row)
    {
        if (row["amount_due"].Length == 0)
            row.Fault("amount_due", "is empty; write the amount, such as 15500.00");
        return row.Amount("amount_due") ?? 0;
    }

    private static string Currency(CsvRow row)
    {
        var code = row.Required("currency", "USD").ToUpperInvariant();
        if (code.Length > 0 && (code.Length != 3 || !code.All(char.IsAsciiLetterUpper)))
            row.FaultValue("currency", code, "is not a currency code; write three letters, such as USD");
        return code;
    }

    private static InvoiceStatus Status(CsvRow row)
    {
        if (row["status"].Length == 0)
            row.Fault("status", "is empty; write draft, open, paid, uncollectible or void");
        return row.Choice<InvoiceStatus>("status") ?? default;
    }
}
