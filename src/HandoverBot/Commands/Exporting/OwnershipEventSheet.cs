using System.Runtime.CompilerServices;

using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Commands.Exporting;

/// <summary>Everything that was ever told of whose accounts are, also what no longer counts.</summary>
internal sealed class OwnershipEventSheet : ISheet
{
    public IReadOnlyList<string> Columns { get; } =
        ["account_id", "number", "told_at", "owner", "owner_id", "first_day", "day_is_assumed", "word", "by", "reason", "supersedes"];

    public async IAsyncEnumerable<string?[]> Rows(CommandScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        await foreach (var row in scope.Get<Ownerships>().All().WithCancellation(cancellation))
            yield return Row(row, roster);
    }

    private static string?[] Row(OwnershipEventRow row, Roster roster) =>
    [
        row.AccountId.Value,
        $"{row.Number}",
        Cell.Instant(row.ToldAt),
        row.Owner is { } owner ? roster.NameOf(owner) : "nobody",
        row.Owner?.Value,
        Cell.Day(row.FirstDay),
        row.DayIsAssumed ? "true" : "false",
        row.WordKind.ToString().ToLowerInvariant(),
        row.WordBy,
        row.Reason,
        row.Supersedes,
    ];
}
