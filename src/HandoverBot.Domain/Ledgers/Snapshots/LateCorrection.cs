using System.Collections.Immutable;

using HandoverBot.Domain.Books;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Ledgers.Snapshots;

/// <summary>What a snapshot has otherwise than it is known now.</summary>
public sealed record LateCorrection(AccountRecord Account, DateOnly Day, DateOnly KnownOn, SnapshotLine Then, SnapshotLine Now)
{
    /// <param name="accounts">Those that one of the two has in the book.</param>
    public static ImmutableArray<LateCorrection> Of(
        Snapshot snapshot, IEnumerable<AccountRecord> accounts, Func<SnapshotLine, bool> isOfBook) =>
    [
        .. accounts
            .Select(account => new LateCorrection(account, snapshot.Day, snapshot.TakenOn, snapshot.Of(account.Id), SnapshotLine.Of(account, snapshot.Day, snapshot.IsFirst)))
            .Where(each => each.Then != each.Now && (isOfBook(each.Then) || isOfBook(each.Now)))
            .OrderBy(each => each.Account.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Such as "Acme on 31 December 2026: as known on 1 January 2027 Ana Ruiz's at $40,000; now Ben Okoro's at $42,000."</summary>
    public string Words(Roster roster, string currency) =>
        $"{Account.Name} on {Wording.Day(Day)}: as known on {Wording.Day(KnownOn)} {Described(Then, roster, currency)}; now {Described(Now, roster, currency)}.";

    private static string Described(SnapshotLine line, Roster roster, string currency)
    {
        var owner = (line.OwnerIsKnown, line.Owner) switch
        {
            (false, _) => "nobody knew whose",
            (_, null) => "nobody's",
            (_, { } id) => $"{roster.NameOf(id)}'s",
        };
        return $"{owner} at {(line.Arr is { } arr ? Money.Exact(arr, currency) : "an amount nobody told")}";
    }
}
