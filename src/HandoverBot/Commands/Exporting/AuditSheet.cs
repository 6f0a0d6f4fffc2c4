using System.Runtime.CompilerServices;

using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Histories;
using HandoverBot.Domain.People;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Exporting;

/// <summary>Everything that ever happened to a handover, in order.</summary>
internal sealed class AuditSheet : ISheet
{
    private const string System = "system";

    public IReadOnlyList<string> Columns { get; } =
    [
        "at", "handover", "version", "account_id", "account", "event", "by", "by_id", "what", "why", "policy", "policy_hash",
        "recommended", "alternatives", "rule", "unknown", "facts", "facts_source", "facts_as_of", "facts_age_days",
    ];

    public async IAsyncEnumerable<string?[]> Rows(CommandScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        // Every handover begins with the event that names its account.
        HandoverProposed? begun = null;
        await foreach (var recorded in scope.Get<HandoverLog>().All().WithCancellation(cancellation))
        {
            begun = recorded.Event as HandoverProposed ?? begun;
            yield return Row(recorded, begun, roster);
        }
    }

    private static string?[] Row(RecordedEvent recorded, HandoverProposed? begun, Roster roster) =>
    [
        Cell.Instant(recorded.At),
        recorded.Handover.Value,
        $"{recorded.Version}",
        begun?.Account.Value,
        begun?.AccountName,
        StorageJson.TypeOf(recorded.Event),
        recorded.By is { } by ? roster.NameOf(by) : System,
        recorded.By is { } id ? id.Value : System,
        EventWords.What(recorded.Event, roster),
        EventWords.Why(recorded.Event),
        recorded.Policy.Name,
        recorded.Policy.Hash,
        .. Decision(recorded),
    ];

    /// <summary>What a decision rests on; empty for what decides nothing, and the facts also where they were not kept yet.</summary>
    private static string?[] Decision(RecordedEvent recorded)
    {
        if (recorded.Event is not PolicyApplied { Recommendation: var recommendation } applied)
            return new string?[8];
        var account = applied.Facts?.Account;
        return
        [
            recommendation.Pool,
            Cell.List(recommendation.Alternatives),
            recommendation.RuleId,
            Cell.List(recommendation.Unknown),
            applied.Facts is { } facts ? Cell.List(FactLine.OfEach(facts, policy: null).Select(Fact)) : null,
            account?.Source,
            account is null ? null : Cell.Instant(account.AsOf),
            account is null ? null : $"{Math.Max(0, (int)(recorded.At - account.AsOf).TotalDays)}",
        ];
    }

    private static string Fact(FactLine line) => $"{line.Fact.Id}={line.Value ?? "unknown"} ({line.Source})";
}
