using HandoverBot.Storage;
using HandoverBot.Troubles;

namespace HandoverBot.Invoices;

/// <summary>Accounts whose invoices the system did not tell when it was last asked.</summary>
internal sealed class UnreadInvoices(InvoiceReads reads) : ITroubles
{
    public async Task<IReadOnlyList<string>> Now(CancellationToken cancellation) =>
        await reads.Failing(Counted.Most, cancellation) is { Count: > 0 } unread
            ? [$"The invoices of {Counted.Of(unread.Count, "account")} could not be read, so the last known ones count. {unread[0].AccountId}: {unread[0].Failure}"]
            : [];
}
