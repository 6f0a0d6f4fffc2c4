using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;

namespace HandoverBot.Domain.Handovers;

/// <summary>How invoices stand, in words.</summary>
internal static class InvoiceWords
{
    /// <summary>Such as "2 invoices are unpaid, the first of them TL-1001, $15,500, due 3 Mar 2026"; without a full stop.</summary>
    public static string Finding(InvoiceStanding standing) => (standing.IsKnown, standing.Blocking.Length) switch
    {
        (false, _) when standing.Note is { } note => $"Some are still unpaid, says {standing.Source}: {note}",
        (false, _) => "Nobody has said how the invoices stand",
        (_, 0) => $"No open invoices, says {standing.Source}",
        (_, 1) => $"1 invoice is unpaid: {Describe(standing.Blocking[0])}",
        (_, var count) => $"{count} invoices are unpaid, the first of them {Describe(standing.Blocking[0])}",
    };

    private static string Describe(Invoice invoice) =>
        $"{invoice.Number}, {Money.Exact(invoice.AmountDue, invoice.Currency)}"
        + (invoice.DueOn is { } due ? $", due {HandoverWords.Day(due)}" : "");
}
