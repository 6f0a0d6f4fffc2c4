using System.Runtime.CompilerServices;

using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Exporting;

/// <summary>Every handover as it stands now.</summary>
internal sealed class HandoverSheet : ISheet
{
    public IReadOnlyList<string> Columns { get; } =
    [
        "id", "account_id", "account", "status", "owner", "new_owner", "pool", "reason", "proposed_on", "status_since", "effective_on",
        "open_gates", "waived_gates", "push_backs", "policy", "policy_hash", "waivers", "effective_set_by", "effective_reason",
    ];

    public async IAsyncEnumerable<string?[]> Rows(CommandScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        await foreach (var handover in scope.Get<HandoverQueries>().All().WithCancellation(cancellation))
            yield return Row(handover, roster);
    }

    private static string?[] Row(Handover handover, Roster roster) =>
    [
        handover.Id.Value,
        handover.Account.Value,
        handover.AccountName,
        handover.Status.ToString().ToLowerInvariant(),
        handover.Owner is { } owner ? roster.NameOf(owner) : null,
        handover.NewOwner is { } newOwner ? roster.NameOf(newOwner) : null,
        handover.Pool,
        handover.ReasonId,
        Cell.Day(DateOnly.FromDateTime(handover.ProposedAt.UtcDateTime)),
        Cell.Instant(handover.StatusSince),
        Cell.Day(handover.EffectiveOn),
        Gates(handover, GateStatus.Open),
        Gates(handover, GateStatus.Waived),
        $"{handover.PushBacks.Length}",
        handover.Policy.Name,
        handover.Policy.Hash,
        Cell.List(handover.Gates.Where(standing => standing.Status == GateStatus.Waived).Select(standing => Waiver(standing, roster))),
        handover.EffectiveSetBy is { } setBy ? roster.NameOf(setBy) : null,
        handover.EffectiveReason,
    ];

    private static string Waiver(GateStanding waiver, Roster roster)
    {
        var by = waiver.By is { } id ? roster.NameOf(id) : null;
        return $"{waiver.Gate.Id()}: {by}, {(waiver.At is { } at ? Cell.Instant(at) : "")}: {waiver.Why}";
    }

    private static string Gates(Handover handover, GateStatus status) =>
        Cell.List(handover.Gates.Where(standing => standing.Status == status).Select(standing => standing.Gate.Id()));
}
