using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Calendar;

namespace HandoverBot.Invoices.Stripe;

/// <summary>An invoice of Stripe's in the bot's own terms.</summary>
internal static class StripeReading
{
    /// <param name="fiscal">Says in which time zone days are counted.</param>
    /// <exception cref="StripeException">A value is out of all bounds.</exception>
    public static Invoice Of(StripeInvoice invoice, InvoiceStatus status, FiscalCalendar fiscal)
    {
        var currency = invoice.Currency.ToUpperInvariant();
        return new Invoice(
            invoice.Id,
            invoice.Number is { Length: > 0 } number ? number : invoice.Id,
            StripeAmount.InUnits(invoice.AmountRemaining, currency),
            currency,
            status,
            invoice.DueDate is { } seconds ? Day(seconds, fiscal) : null,
            Uri.TryCreate(invoice.HostedInvoiceUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps ? url : null);
    }

    private static DateOnly Day(long seconds, FiscalCalendar fiscal)
    {
        try
        {
            return fiscal.DayOf(DateTimeOffset.FromUnixTimeSeconds(seconds));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new StripeException("Stripe tells a due day that no calendar has. Check that Stripe:ApiUrl is Stripe's own address.");
        }
    }
}
