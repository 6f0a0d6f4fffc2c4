using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Calls;
using HandoverBot.Invoices;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Handovers;

/// <summary>Reads handovers together with what views show beside them.</summary>
public sealed class HandoverReader(
    HandoverQueries handovers, FactsAtHand facts, PolicyLibrary policies, IInvoiceSource invoices, WorkLists lists, CalendarAddresses calendars,
    TimeProvider clock)
{
    /// <returns>Null where the handover or its account does not exist.</returns>
    public async Task<HandoverNow?> Find(HandoverId id, CancellationToken cancellation) =>
        await handovers.Find(id, cancellation) is { } handover ? await Around(handover, cancellation) : null;

    /// <returns>Null where the account does not exist any more.</returns>
    public async Task<HandoverNow?> Around(Handover handover, CancellationToken cancellation)
    {
        if (await facts.About(handover.Account, cancellation) is not { } now)
            return null;
        var policy = await policies.Find(handover.Policy, cancellation);
        return new HandoverNow(handover, now.Policy, now.Roster, policy, clock.GetUtcNow(), invoices.AsksTheOwner)
        {
            InForce = policies.InForce,
            Work = HandoverWork.Of(handover, policy, await lists.Of(handover.Id, cancellation)),
            CalendarFile = calendars.Of(handover.Id),
            InvoiceLook = await invoices.LastLook(handover.Account, cancellation),
        };
    }
}
