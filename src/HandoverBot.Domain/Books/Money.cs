using System.Globalization;

namespace HandoverBot.Domain.Books;

/// <summary>How amounts of money are written, the same everywhere.</summary>
public static class Money
{
    private static readonly (decimal From, decimal Unit, string Suffix)[] Units =
    [
        (999_500_000m, 1_000_000_000m, "bn"),
        (999_500m, 1_000_000m, "m"),
        (999.5m, 1_000m, "k"),
    ];

    /// <summary>To three digits, such as "$1.21m", "€12.3k" or "CHF 950".</summary>
    /// <param name="currency">ISO 4217, upper case.</param>
    public static string Format(decimal amount, string currency)
    {
        var size = Math.Abs(amount);
        var (_, unit, suffix) = Array.Find(Units, unit => size >= unit.From) is { Unit: > 0 } found ? found : (0m, 1m, "");
        return Written(amount, Rounded(size / unit).ToString("#,0.##", CultureInfo.InvariantCulture) + suffix, currency);
    }

    /// <summary>To the last unit, such as "$20,000" or "CHF 20,000.50".</summary>
    /// <param name="currency">ISO 4217, upper case.</param>
    public static string Exact(decimal amount, string currency)
    {
        var digits = amount == decimal.Truncate(amount) ? "#,0" : "#,0.00#";
        return Written(amount, Math.Abs(amount).ToString(digits, CultureInfo.InvariantCulture), currency);
    }

    private static decimal Rounded(decimal size)
    {
        var decimals = size switch
        {
            < 10m => 2,
            < 100m => 1,
            _ => 0,
        };
        return Math.Round(size, decimals, MidpointRounding.AwayFromZero);
    }

    private static string Written(decimal amount, string digits, string currency) =>
        (amount < 0 ? "-" : "") + Sign(currency) + digits;

    private static string Sign(string currency) => currency switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        _ => currency + " ",
    };
}
