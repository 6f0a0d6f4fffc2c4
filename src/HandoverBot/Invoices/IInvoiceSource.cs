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

    /// <summary>When the system was last asked about an account; null where there is no system to ask.</summary>
    Task<InvoiceLook?> LastLook(AccountId account, CancellationToken cancellation) => Task.FromResult<InvoiceLook?>(null);

    /// <summary>
    /// Asks the system again about one account, where there is one to ask, and keeps what it tells. Trouble is noted (see
    /// <see cref="LastLook"/>) and changes nothing that was known.
    /// </summary>
    Task Refresh(AccountId account, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation) => Task.CompletedTask;
}
