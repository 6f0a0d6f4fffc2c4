using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Invoices;

/// <summary>Looks at the invoices of running handovers again when there is news of them.</summary>
public sealed class InvoiceWatch(
    IInvoiceSource invoices, HandoverQueries handovers, HandoverCommandHandler handler, PolicyLibrary policies)
{
    private static readonly HandoverStatus[] BeforeAcceptance =
        [HandoverStatus.Proposed, HandoverStatus.Routed, HandoverStatus.Preparing, HandoverStatus.Ready];

    /// <returns>The handovers for which something is different now.</returns>
    public async Task<IReadOnlyList<Handover>> Look(CancellationToken cancellation)
    {
        // Where the owners attest, no system knows better.
        if (invoices.AsksTheOwner)
            return [];
        var different = new List<Handover>();
        foreach (var handover in await handovers.LiveIn(BeforeAcceptance, cancellation))
        {
            if (handover.Standing(Gate.Invoices) is null)
                continue;
            var policy = await policies.Find(handover.Policy, cancellation);
            var blocking = policy.GateRule(Gate.Invoices)?.BlockingStatuses ?? [];
            var standing = await invoices.StandingOf(handover.Account, blocking, cancellation);
            var handled = await handler.Handle(handover.Id, new RecordInvoices(standing), Actor.System, cancellation);
            if (handled is Handled.Done { Handover: var now } && now.Version != handover.Version)
                different.Add(now);
        }

        return different;
    }
}
