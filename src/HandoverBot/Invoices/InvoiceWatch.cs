using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Invoices;

/// <summary>Looks at the invoices of running handovers again.</summary>
public sealed class InvoiceWatch(
    IInvoiceSource invoices, HandoverQueries handovers, HandoverCommandHandler handler, PolicyLibrary policies, TimeProvider clock)
{
    /// <summary>Looks at all of them, because there may be news; a system is asked where it is time to.</summary>
    /// <returns>The handovers for which something is different now.</returns>
    public async Task<IReadOnlyList<Handover>> Look(CancellationToken cancellation)
    {
        // Where the owners attest, no system knows better.
        if (invoices.AsksTheOwner)
            return [];
        var different = new List<Handover>();
        foreach (var handover in await handovers.LiveIn(Lifecycle.RuleFor(typeof(RecordInvoices)).From, cancellation))
        {
            if (await Look(handover, look => look.IsDue(clock.GetUtcNow()), cancellation) is { } now && now.Version != handover.Version)
                different.Add(now);
        }

        return different;
    }

    /// <summary>Looks at one handover's invoices, because somebody looks at the handover.</summary>
    /// <param name="asked">Whether somebody wants to know how it is at this moment.</param>
    public async Task LookAt(HandoverId id, bool asked, CancellationToken cancellation)
    {
        if (!invoices.AsksTheOwner && await handovers.Find(id, cancellation) is { IsLive: true } handover)
            await Look(handover, look => asked || !look.IsFresh(clock.GetUtcNow()), cancellation);
    }

    private async Task<Handover?> Look(Handover handover, Func<InvoiceLook, bool> isTime, CancellationToken cancellation)
    {
        if (handover.Standing(Gate.Invoices) is null)
            return null;
        var policy = await policies.Find(handover.Policy, cancellation);
        ImmutableArray<InvoiceStatus> blocking = policy.GateRule(Gate.Invoices)?.BlockingStatuses ?? [];
        if (await invoices.LastLook(handover.Account, cancellation) is { } look && isTime(look))
            await invoices.Refresh(handover.Account, blocking, cancellation);
        var standing = await invoices.StandingOf(handover.Account, blocking, cancellation);
        // What was said since, such as a push-back, is only answered by a later reading.
        if (handover.Standing(Gate.Invoices)?.At > standing.AsOf)
            return null;
        var handled = await handler.Handle(handover.Id, new RecordInvoices(standing), Actor.System, cancellation);
        return handled is Handled.Done { Handover: var now } ? now : null;
    }
}
