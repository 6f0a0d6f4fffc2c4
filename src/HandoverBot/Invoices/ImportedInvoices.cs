using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Storage;

namespace HandoverBot.Invoices;

/// <summary>The invoices of the last <c>import invoices</c>.</summary>
public sealed class ImportedInvoices(InvoiceStore store) : IInvoiceSource
{
    public bool AsksTheOwner => false;

    public Task<InvoiceStanding> StandingOf(AccountId account, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation) =>
        store.Standing(account, blocking, cancellation);

    public Task<IReadOnlyDictionary<AccountId, InvoiceStanding>> StandingsOf(
        IReadOnlyCollection<AccountId> accounts, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation) =>
        store.Standings(accounts, blocking, cancellation);
}
