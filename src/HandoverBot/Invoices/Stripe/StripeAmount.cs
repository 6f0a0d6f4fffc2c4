using System.Collections.Frozen;

namespace HandoverBot.Invoices.Stripe;

/// <summary>Amounts as Stripe writes them: whole numbers of the currency's smallest unit.</summary>
internal static class StripeAmount
{
    /// <remarks>ISK and UGX have no decimals any more, but Stripe goes on writing them with two.</remarks>
    private static readonly FrozenSet<string> WithoutDecimals = FrozenSet.Create(
        StringComparer.Ordinal,
        "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");

    private static readonly FrozenSet<string> WithThreeDecimals =
        FrozenSet.Create(StringComparer.Ordinal, "BHD", "JOD", "KWD", "OMR", "TND");

    /// <param name="currency">ISO 4217, upper case.</param>
    /// <returns>In whole units, such as euros.</returns>
    public static decimal InUnits(long amount, string currency) =>
        WithoutDecimals.Contains(currency) ? amount
        : WithThreeDecimals.Contains(currency) ? amount / 1000m
        : amount / 100m;
}
