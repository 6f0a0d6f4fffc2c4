using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;

namespace HandoverBot.Invoices;

/// <summary>No system to ask: the owner attests, with a note.</summary>
public sealed class ManualInvoices : IInvoiceSource
{
    public bool AsksTheOwner => true;

    public Task<InvoiceStanding> StandingOf(AccountId account, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation) =>
        Task.FromResult(InvoiceStanding.Unknown("the owner"));
}
