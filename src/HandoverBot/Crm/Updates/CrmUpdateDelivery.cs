using System.Text.Json;

using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Briefs;
using HandoverBot.Slack.Outgoing;

namespace HandoverBot.Crm.Updates;

/// <summary>Writes what is true now, so that a row that waited never writes something outdated.</summary>
public sealed class CrmUpdateDelivery(HandoverReader reader, BriefReader briefs, ICrm crm) : IOutgoing
{
    public const string OutboxKind = "crm";

    public string Kind => OutboxKind;

    public bool GivesWay => true;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var update = payload.Deserialize(CrmUpdateJson.Default.CrmUpdate)!;
        return await reader.Find(update.Handover, cancellation) is { } now && Write(update.Kind, now) is { } write
            ? new Delivery.Elsewhere(crm.Name, write)
            : null;
    }

    /// <returns>Null where there is nothing to write any more.</returns>
    private Func<CancellationToken, Task>? Write(CrmUpdateKind kind, HandoverNow now) => kind switch
    {
        CrmUpdateKind.Pool => token => crm.SetNewOwnerPool(now.Account, PoolOf(now.Handover), token),
        CrmUpdateKind.Brief when now.Handover is { NewOwner: not null, Status: not (HandoverStatus.Withdrawn or HandoverStatus.Declined) } =>
            async token => await crm.KeepNote(now.Account, NewOwnerNote.Of(now, await briefs.Of(now, token)), token),
        CrmUpdateKind.Plan when now.Handover.AccountPlan is not null => token => crm.KeepNote(now.Account, PlanNote.Of(now), token),
        CrmUpdateKind.Owner when now.Handover.NewOwner is not null => token => crm.KeepTask(now.Account, OwnerTask.Of(now), token),
        _ => null,
    };

    private static string? PoolOf(Handover handover) =>
        handover.Status is HandoverStatus.Withdrawn or HandoverStatus.Declined ? null : handover.Pool;
}
