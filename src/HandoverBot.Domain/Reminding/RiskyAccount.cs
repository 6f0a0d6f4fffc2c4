using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding;

/// <summary>An account to talk about.</summary>
/// <param name="Why">Such as "health 3 of 10"; at least one.</param>
public sealed record RiskyAccount(string Account, ImmutableArray<string> Why)
{
    /// <param name="open">Its open invoices.</param>
    /// <param name="arrBefore">What it paid when the quarter began; null where nobody knows.</param>
    /// <returns>Null where nothing known speaks of a risk; unknown health does.</returns>
    public static RiskyAccount? Of(Account account, IEnumerable<OpenInvoices> open, decimal? arrBefore, Policy policy)
    {
        ImmutableArray<string> why = [.. Reasons(account, open.Sum(invoices => invoices.Count), arrBefore, policy)];
        return why.IsEmpty ? null : new RiskyAccount(account.Name, why);
    }

    private static IEnumerable<string> Reasons(Account account, int open, decimal? arrBefore, Policy policy)
    {
        if (account.Churned == true)
            yield return "churned";
        if (account.Health is null)
            yield return "health unknown";
        else if (account.Health < policy.Cadence.AtRiskBelowHealth)
            yield return $"health {account.Health:0.#} of 10";
        if (open > 0)
            yield return open == 1 ? "an open invoice" : $"{open} open invoices";
        if (account.Arr < arrBefore)
            yield return $"ARR fell from {Money.Format(arrBefore.Value, policy.Currency)} to {Money.Format(account.Arr.Value, policy.Currency)}";
    }
}
