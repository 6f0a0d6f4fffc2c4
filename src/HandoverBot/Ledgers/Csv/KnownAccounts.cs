using HandoverBot.Csv;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Ledgers.Csv;

/// <summary>The accounts that rows may be about.</summary>
internal sealed class KnownAccounts(IEnumerable<AccountId> accounts)
{
    private readonly HashSet<AccountId> _accounts = [.. accounts];

    public AccountId Read(CsvRow row)
    {
        var id = new AccountId(row.Required("account_id", "acme"));
        if (id.Value.Length > 0 && !_accounts.Contains(id))
        {
            row.FaultValue(
                "account_id", id.Value,
                $"is no account; import accounts first or correct the id. {Suggestion.For(id.Value, _accounts.Select(account => account.Value))}");
        }

        return id;
    }
}

internal static class RequiredValues
{
    /// <summary>A day that has come already.</summary>
    public static DateOnly RequiredPastDay(this CsvRow row, string column, DateTimeOffset now)
    {
        if (row[column].Length == 0)
            row.Fault(column, "is empty; write the day, such as 2026-04-03");
        return row.PastDay(column, now) ?? default;
    }

    /// <param name="such">An example.</param>
    public static decimal RequiredAmount(this CsvRow row, string column, string such)
    {
        if (row[column].Length == 0)
            row.Fault(column, $"is empty; write the amount, such as {such}");
        return row.Amount(column) ?? 0;
    }
}
