using HandoverBot.Domain.Accounts;

namespace HandoverBot.Storage.Rows;

public sealed class InvoiceRow
{
    public required AccountId AccountId { get; set; }

    public required string InvoiceId { get; set; }

    public required string Number { get; set; }

    public required decimal AmountDue { get; set; }

    public required string Currency { get; set; }

    public required InvoiceStatus Status { get; set; }

    public DateOnly? DueOn { get; set; }

    public Uri? Url { get; set; }

    public static InvoiceRow Of(AccountId account, Invoice invoice) => new()
    {
        AccountId = account,
        InvoiceId = invoice.Id,
        Number = invoice.Number,
        AmountDue = invoice.AmountDue,
        Currency = invoice.Currency,
        Status = invoice.Status,
        DueOn = invoice.DueOn,
        Url = invoice.Url,
    };

    public Invoice ToInvoice() => new(InvoiceId, Number, AmountDue, Currency, Status, DueOn, Url);
}
