using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;

namespace HandoverBot.Preparing.Steps;

/// <summary>A few polite words to a customer about what is still to be paid.</summary>
public static class ReminderDraft
{
    /// <summary>So many fit into a message with their links.</summary>
    private const int Listed = 8;

    /// <param name="sender">The owner's name.</param>
    public static string For(ImmutableArray<Invoice> unpaid, string sender, DateOnly today)
    {
        var one = unpaid.Length == 1;
        return $"""
            Hi everyone,

            I would like to leave everything settled before a colleague takes over as your contact. On our side {(one ? "one invoice is" : $"{unpaid.Length} invoices are")} still open:

            {string.Join('\n', unpaid.Take(Listed).Select(invoice => Line(invoice, today)))}{More(unpaid.Length - Listed)}

            Could you tell me when we can expect the payment, or whether anything about {(one ? "it" : "them")} is unclear? If you have paid in the meantime, please take no notice of this message.

            Thank you and best regards,
            {sender}
            """;
    }

    private static string Line(Invoice invoice, DateOnly today)
    {
        var due = invoice.DueOn switch
        {
            null => "",
            { } day when day < today => $", due since {HandoverWords.Day(day)}",
            { } day => $", due on {HandoverWords.Day(day)}",
        };
        var link = invoice.Url is { } url ? $"\n  {url.AbsoluteUri}" : "";
        return $"• {invoice.Number}: {Money.Exact(invoice.AmountDue, invoice.Currency)}{due}{link}";
    }

    private static string More(int more) => more > 0 ? $"\n• and {more} more, which I am happy to list for you" : "";
}
