using HandoverBot.Domain.Books;
using HandoverBot.Domain.Ledgers.Figures;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Ledgers;

/// <summary>Sums in words. What is not known is named, never counted as nothing.</summary>
public static class LedgerWords
{
    /// <summary>Such as "$1,200,000" or "$1,200,000 plus 2 accounts not known".</summary>
    public static string Sum(LedgerSum sum, string currency)
    {
        if (sum.IsKnown)
            return Money.Exact(sum.Amount, currency);
        var unknown = $"{Wording.Count(sum.Unknown, "account")} not known";
        return sum.Unknown == sum.Accounts ? unknown : $"{Money.Exact(sum.Amount, currency)} plus {unknown}";
    }

    /// <summary>Such as "12 accounts, $1,200,000".</summary>
    public static string Book(LedgerSum sum, string currency) =>
        sum.Accounts == 0 ? "no account" : $"{Wording.Count(sum.Accounts, "account")}, {Sum(sum, currency)}";
}
