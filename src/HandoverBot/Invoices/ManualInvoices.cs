using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;

namespace HandoverBot.Invoices;

/// <summary>No system to ask: the owner attests, with a note.</summary>
public sealed class ManualInvoices : IInvoiceSource
{
    private static readonly InvoiceStanding Unknown = InvoiceStanding.Unknown("the owner");

    public bool AsksTheOwner => true;

    public Task<InvoiceStanding> StandingOf(AccountId account, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation) =>
        Task.FromResult(Unknown);

    public Task<IReadOnlyDictionary<AccountId, InvoiceStanding>> StandingsOf(
        IReadOnlyCollection<AccountId> accounts, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<AccountId, InvoiceStanding>>(accounts.ToDictionary(account => account, _ => Unknown));
}
