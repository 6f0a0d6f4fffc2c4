using System.Diagnostics.CodeAnalysis;

using HandoverBot.Csv;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Ledgers.Csv;

/// <summary>The rows of ownership.csv.</summary>
/// <param name="owners">The owner of each account today.</param>
internal sealed class OwnershipCsv(IReadOnlyDictionary<AccountId, PersonId?> owners, Roster roster, DateTimeOffset now)
    : ICsvReader<(AccountId Account, OwnershipClaim Claim)>
{
    private readonly List<(CsvRow Row, AccountId Account, OwnershipClaim Claim)> _told = [];
    private readonly KnownAccounts _accounts = new(owners.Keys);
    private readonly Dictionary<string, PersonId> _people = roster.People
        .DistinctBy(person => person.Email, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(person => person.Email, person => person.Id, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Columns { get; } = ["account_id", "owner_email", "from", "until", "note"];

    public bool TryRead(CsvRow row, [MaybeNullWhen(false)] out (AccountId Account, OwnershipClaim Claim) item)
    {
        var account = _accounts.Read(row);
        var owner = Owner(row);
        var from = row.RequiredPastDay("from", now);
        var until = row.PastDay("until", now);
        if (until < from)
            row.FaultValue("until", row["until"], $"is before the first day, {row["from"]}; write the last day");
        item = (account, new OwnershipClaim(owner, from, until?.AddDays(1), row.Text("note")));
        if (row.IsSound)
            _told.Add((row, item.Account, item.Claim));
        return row.IsSound;
    }

    /// <summary>One account's days must not overlap, and must end with the owner of today.</summary>
    public void Finish()
    {
        foreach (var account in _told.GroupBy(each => each.Account))
        {
            var rows = account.OrderBy(each => each.Claim.From).ToList();
            foreach (var (before, after) in rows.Zip(rows.Skip(1)).Where(pair => pair.First.Claim.Overlaps(pair.Second.Claim)))
            {
                after.Row.FaultValue(
                    "from", after.Row["from"],
                    $"overlaps line {before.Row.Line}, which {Until(before.Row)}; an account has one owner a day, and until is the last day");
            }

            var (row, _, claim) = rows[^1];
            if (row.IsSound && claim.Until is null && claim.Owner != owners[account.Key])
            {
                row.FaultValue(
                    "until", "", $"says that {Name(claim.Owner)} still owns {account.Key}, but today it is {Name(owners[account.Key])}; write the last day, or import accounts first");
            }
        }
    }

    private static string Until(CsvRow row) => row["until"].Length == 0 ? "has no last day" : $"lasts until {row["until"]}";

    private string Name(PersonId? person) => person is { } id ? roster.NameOf(id) : "nobody";

    private PersonId? Owner(CsvRow row)
    {
        if (row.Text("owner_email") is not { } email)
            return null;
        if (_people.TryGetValue(email, out var person))
            return person;
        row.FaultValue("owner_email", email, $"is nobody in the roster; import people first, or leave it empty for nobody. {Suggestion.For(email, _people.Keys)}");
        return null;
    }
}
