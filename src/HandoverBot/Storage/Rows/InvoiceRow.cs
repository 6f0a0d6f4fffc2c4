using HandoverBot.Domain.Accounts;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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

    internal static void Map(EntityTypeBuilder<InvoiceRow> table)
    {
        table.ToTable("invoices").HasKey(row => new { row.AccountId, row.InvoiceId });
        table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
