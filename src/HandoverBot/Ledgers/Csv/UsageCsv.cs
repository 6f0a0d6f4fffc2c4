using System.Diagnostics.CodeAnalysis;

using HandoverBot.Csv;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies;
using HandoverBot.Storage.Figures;

namespace HandoverBot.Ledgers.Csv;

/// <summary>The rows of usage.csv.</summary>
/// <param name="accounts">The accounts there are.</param>
/// <param name="today">Where the policy counts its days.</param>
internal sealed class UsageCsv(IEnumerable<AccountId> accounts, Policy policy, DateOnly today) : ICsvReader<UsageTold>
{
    private readonly KnownAccounts _accounts = new(accounts);
    private readonly CsvKeys _keys = new();

    public IReadOnlyList<string> Columns { get; } = ["account_id", "quarter", "amount", "currency"];

    public bool TryRead(CsvRow row, [MaybeNullWhen(false)] out UsageTold item)
    {
        var account = _accounts.Read(row);
        var quarter = Quarter(row);
        if (quarter.Length > 0)
            _keys.Add(row, "quarter", $"{account} {quarter}");
        item = new UsageTold(account, quarter, row.RequiredAmount("amount", "15500.00"), Currency(row));
        return row.IsSound;
    }

    private string Quarter(CsvRow row)
    {
        var text = row.Required("quarter", policy.Fiscal.QuarterOf(today).Id);
        if (text.Length == 0)
            return "";
        if (policy.Fiscal.Find(text) is not { } quarter)
        {
            row.FaultValue("quarter", text, $"is not a quarter; write the fiscal year and the quarter, such as {policy.Fiscal.QuarterOf(today).Id}");
            return "";
        }

        if (quarter.Start > today)
            row.FaultValue("quarter", text, $"is still to come; it begins on {quarter.Start:yyyy-MM-dd}");
        return quarter.Id;
    }

    private string Currency(CsvRow row)
    {
        var code = row.Required("currency", policy.Currency).ToUpperInvariant();
        if (code.Length > 0 && code != policy.Currency)
            row.FaultValue("currency", code, $"is not the policy's currency; convert the amount to {policy.Currency}");
        return code;
    }
}
