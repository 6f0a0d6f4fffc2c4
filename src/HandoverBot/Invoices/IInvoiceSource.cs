using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;

namespace HandoverBot.Invoices;

/// <summary>Where the bot learns how an account's invoices stand.</summary>
public interface IInvoiceSource
{
    /// <summary>True where no system knows and the owner has to say.</summary>
    bool AsksTheOwner { get; }

    /// <summary>The last known standing; unknown, never "paid", where nobody has said.</summary>
    Task<InvoiceStanding> StandingOf(AccountId account, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation);

    /// <summary>The same for some accounts at once, without asking anybody.</summary>
    Task<IReadOnlyDictionary<AccountId, InvoiceStanding>> StandingsOf(
        IReadOnlyCollection<AccountId> accounts, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation);
}
