using System.Diagnostics.CodeAnalysis;
using System.Globalization;

using HandoverBot.Commands.Exporting;
using HandoverBot.Csv;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Reading.Json;
using HandoverBot.Handovers;

namespace HandoverBot.Commands.Importing;

/// <summary>The rows of an exported allocation that somebody has decided; the others say nothing.</summary>
internal sealed class DecisionCsv(Policy policy, Roster roster, IReadOnlySet<AccountId> accounts) : ICsvReader<DecisionRow>
{
    public const string Leave = "leave";

    private const int LongestText = 1000;

    private readonly CsvKeys _accounts = new();
    private readonly string[] _decisions = [Leave, .. policy.Pools.Select(pool => pool.Name)];
    private readonly string[] _reasons = [.. policy.Reasons.Where(reason => reason.Allowed).Select(reason => reason.Id)];

    public IReadOnlyList<string> Columns => AllocationSheet.Names;

    public bool TryRead(CsvRow row, [MaybeNullWhen(false)] out DecisionRow item)
    {
        item = null;
        if (row["decision"].Length == 0)
            return false;
        var (list, decision, seen) = (List(row), Decision(row), Seen(row));
        var (account, asOf, by) = (Account(row), AsOf(row), DecidedBy(row));
        var (evidence, note) = (Long(row, "evidence"), Long(row, "note"));
        var leaves = decision == Leave;
        if (leaves && note is null)
            row.Fault("note", "is empty; write why the line is left as it is");
        var reason = Reason(row, isNeeded: !leaves && seen is null && list is { ApprovesAtOnce: false });
        if (!row.IsSound)
            return false;
        item = new DecisionRow(row, list!, account, row.Text("owner"), seen, asOf, leaves ? null : decision, reason, evidence, note, by!);
        return true;
    }

    private static AllocationList? List(CsvRow row)
    {
        var list = AllocationList.FromId(row["list"]);
        if (list is null)
            row.FaultValue("list", row["list"], $"is not a list. {Suggestion.For(row["list"], AllocationList.All.Select(each => each.Id))}");
        return list;
    }

    private string Decision(CsvRow row)
    {
        var decision = row["decision"];
        if (!_decisions.Contains(decision, StringComparer.Ordinal))
            row.FaultValue("decision", decision, $"is not a pool of the policy, nor {Leave}. {Suggestion.For(decision, _decisions)}");
        return decision;
    }

    private AccountId Account(CsvRow row)
    {
        var id = AccountId.From(row.Required("account_id", "acme"));
        if (id.Value.Length > 0 && !accounts.Contains(id))
            row.FaultValue("account_id", id.Value, "is not an account that is known; keep the id as it was exported");
        _accounts.Add(row, "account_id", id.Value);
        return id;
    }

    private static HandoverRef? Seen(CsvRow row)
    {
        if (row.Text("handover") is not { } text)
            return null;
        if (HandoverRef.Parse(text) is { } seen)
            return seen;
        row.FaultValue("handover", text, "is not a handover with its version; keep it as it was exported");
        return null;
    }

    private static DateTimeOffset AsOf(CsvRow row)
    {
        var text = row["as_of"];
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            row.FaultValue("as_of", text, "is not the moment of the export; keep it as it was exported, such as 2026-01-31T09:00:00Z");
        return at;
    }

    private Person? DecidedBy(CsvRow row)
    {
        var email = row["decided_by"];
        var person = roster.People.FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));
        if (email.Length == 0)
            row.Fault("decided_by", "is empty; write the email of who decided it");
        else if (person is null)
            row.FaultValue("decided_by", email, "is nobody in the roster; import people first or correct the address");
        else if (!person.Is(PersonFlags.Allocator) && !person.Is(PersonFlags.Leadership))
            row.FaultValue("decided_by", email, "is neither an allocator nor leadership, and they alone decide these lists");
        return person;
    }

    private string? Reason(CsvRow row, bool isNeeded)
    {
        var id = row.Text("reason");
        if (id is null && isNeeded)
            row.Fault("reason", $"is empty; write why the account leaves its owner, one of {string.Join(", ", _reasons)}");
        else if (id is not null && !_reasons.Contains(id, StringComparer.Ordinal))
            row.FaultValue("reason", id, $"is not a reason that the policy accepts. {Suggestion.For(id, _reasons)}");
        return id;
    }

    private static string? Long(CsvRow row, string column)
    {
        var text = row[column];
        if (text.Length > LongestText)
            row.FaultValue(column, text, $"has {text.Length} characters; shorten it to {LongestText}");
        return text.Length == 0 ? null : text;
    }
}
