using System.Diagnostics.CodeAnalysis;

using HandoverBot.Csv;
using HandoverBot.Domain.Accounts;

namespace HandoverBot.Ledgers.Csv;

/// <summary>The rows of arr.csv.</summary>
/// <param name="accounts">The accounts there are.</param>
internal sealed class ArrCsv(IEnumerable<AccountId> accounts, DateTimeOffset now) : ICsvReader<(AccountId Account, DateOnly On, decimal Arr)>
{
    private readonly KnownAccounts _accounts = new(accounts);
    private readonly CsvKeys _keys = new();

    public IReadOnlyList<string> Columns { get; } = ["account_id", "day", "arr"];

    public bool TryRead(CsvRow row, [MaybeNullWhen(false)] out (AccountId Account, DateOnly On, decimal Arr) item)
    {
        var account = _accounts.Read(row);
        var day = row.RequiredPastDay("day", now);
        if (row.IsSound)
            _keys.Add(row, "day", $"{account} {row["day"]}");
        item = (account, day, row.RequiredAmount("arr", "12000"));
        return row.IsSound;
    }
}
