using HandoverBot.Crm.Updates;
using HandoverBot.Storage;
using HandoverBot.Troubles;

namespace HandoverBot.Crm;

/// <summary>What the customer system should show, and what could not be written there.</summary>
internal sealed class UnwrittenUpdates(OutboxStore outbox, ICrm crm, TimeProvider clock) : ITroubles
{
    /// <summary>What waits no longer than this is no trouble.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task<IReadOnlyList<string>> Now(CancellationToken cancellation)
    {
        var waiting = await outbox.Waiting(CrmUpdateDelivery.OutboxKind, clock.GetUtcNow() - Patience, Counted.Most, cancellation);
        return waiting.Count == 0
            ? []
            : [$"{Counted.Of(waiting.Count, "update")} for {crm.Name} could not be written yet, the first since {waiting[0].CreatedAt:d MMM HH:mm} UTC. {waiting[0].LastError} Nothing is lost: they are written as soon as it works."];
    }
}
