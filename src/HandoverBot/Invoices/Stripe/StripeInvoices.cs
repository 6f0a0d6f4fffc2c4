using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Invoices.Stripe;

/// <summary>
/// The invoices of all of an account's Stripe customers, as they were last read there. A reading counts as a whole or not at
/// all, so that what was known is never replaced by less.
/// </summary>
internal sealed class StripeInvoices(
    StripeApi stripe, AccountStore accounts, InvoiceStore store, InvoiceReads reads, HandoverBotDb db, PolicyLibrary policies, TimeProvider clock)
    : IInvoiceSource
{
    public const string Name = "Stripe";

    private static readonly InvoiceStanding Unknown = InvoiceStanding.Unknown(Name);

    public bool AsksTheOwner => false;

    public async Task<InvoiceStanding> StandingOf(AccountId account, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation) =>
        (await StandingsOf([account], blocking, cancellation))[account];

    public async Task<IReadOnlyDictionary<AccountId, InvoiceStanding>> StandingsOf(
        IReadOnlyCollection<AccountId> ids, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation)
    {
        var known = (await reads.Of(ids, cancellation)).ToDictionary(row => row.AccountId);
        var unpaid = await store.Of(ids, blocking, cancellation);
        var customers = (await accounts.Of(ids, cancellation)).ToDictionary(account => account.Id, account => account.StripeCustomers);
        return ids.ToDictionary(id => id, id => Standing(known.GetValueOrDefault(id), [.. unpaid[id]], customers.GetValueOrDefault(id, []), blocking));
    }

    public async Task<InvoiceLook?> LastLook(AccountId account, CancellationToken cancellation) =>
        await reads.Of([account], cancellation) is [var row]
            ? new InvoiceLook(row.ReadAt, row.TriedAt, row.Failure)
            : InvoiceLook.Never;

    public async Task Refresh(AccountId id, ImmutableArray<InvoiceStatus> blocking, CancellationToken cancellation)
    {
        if (await accounts.Find(id, cancellation) is not { } account)
            return;
        var at = clock.GetUtcNow();
        var statuses = Readable(blocking);
        try
        {
            if (account.StripeCustomers.IsEmpty)
                throw new StripeException("The account has no Stripe customer. Add its stripe_customer_ids in accounts.csv and import it again.");
            var found = await Read(account.StripeCustomers, statuses, cancellation);
            await db.Write(token => store.Replace(id, found, new InvoiceCoverage(account.StripeCustomers, statuses), at, token), cancellation);
        }
        catch (StripeException e)
        {
            await db.Write(token => reads.NoteFailure(id, e.Message, at, token), cancellation);
        }
    }

    private async Task<IReadOnlyList<Invoice>> Read(
        ImmutableArray<string> customers, ImmutableArray<InvoiceStatus> statuses, CancellationToken cancellation)
    {
        var fiscal = policies.InForce.Fiscal;
        var found = new List<Invoice>();
        foreach (var customer in customers.Distinct(StringComparer.Ordinal))
        {
            foreach (var status in statuses)
            {
                var invoices = await stripe.Invoices(customer, status.ToString().ToLowerInvariant(), cancellation);
                found.AddRange(invoices.Select(invoice => StripeReading.Of(invoice, status, fiscal)));
            }
        }

        // One that changes its status between two questions is in both answers.
        return [.. found.DistinctBy(invoice => invoice.Id)];
    }

    /// <summary>What is known to be unpaid stays; paid is only what the reading covered altogether.</summary>
    private static InvoiceStanding Standing(
        InvoiceReadRow? read, ImmutableArray<Invoice> unpaid, ImmutableArray<string> customers, ImmutableArray<InvoiceStatus> blocking) =>
        read?.ReadAt is { } at && (unpaid.Length > 0 || (customers.Length > 0 && read.Coverage?.Includes(customers, Readable(blocking)) == true))
            ? new InvoiceStanding(Name, at, unpaid)
            : Unknown;

    /// <summary>A draft is nothing the customer has been asked to pay yet.</summary>
    private static ImmutableArray<InvoiceStatus> Readable(ImmutableArray<InvoiceStatus> blocking) =>
        [InvoiceStatus.Open, .. blocking.Contains(InvoiceStatus.Uncollectible) ? [InvoiceStatus.Uncollectible] : Array.Empty<InvoiceStatus>()];
}
