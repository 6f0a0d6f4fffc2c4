namespace HandoverBot.Domain.Ledgers.Figures;

/// <summary>Amounts added up. What is not known is counted beside the sum, and never as nothing.</summary>
public sealed record LedgerSum(int Accounts, decimal Amount, int Unknown)
{
    public static LedgerSum Nothing { get; } = new(Accounts: 0, Amount: 0, Unknown: 0);

    public bool IsKnown => Unknown == 0;

    public static LedgerSum Of(IEnumerable<decimal?> amounts) => amounts.Aggregate(Nothing, (sum, amount) => sum.With(amount));

    public LedgerSum With(decimal? amount) => new(Accounts + 1, Amount + (amount ?? 0), Unknown + (amount is null ? 1 : 0));

    public static LedgerSum operator +(LedgerSum left, LedgerSum right) =>
        new(left.Accounts + right.Accounts, left.Amount + right.Amount, left.Unknown + right.Unknown);
}
