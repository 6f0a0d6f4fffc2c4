namespace HandoverBot.Domain.Accounts;

/// <summary>One invoice of an account.</summary>
/// <param name="AmountDue">In <paramref name="Currency"/>, in whole units (not cents).</param>
/// <param name="Currency">ISO 4217, upper case.</param>
public sealed record Invoice(
    string Id, string Number, decimal AmountDue, string Currency, InvoiceStatus Status, DateOnly? DueOn, Uri? Url)
{
    public bool IsOverdue(DateOnly today) => Status == InvoiceStatus.Open && DueOn < today;
}

/// <summary>An invoice's status, with Stripe's meanings.</summary>
public enum InvoiceStatus
{
    Draft,
    Open,
    Paid,
    Uncollectible,
    Void,
}
