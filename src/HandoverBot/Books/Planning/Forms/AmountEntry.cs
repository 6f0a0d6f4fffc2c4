using System.Globalization;

namespace HandoverBot.Books.Planning.Forms;

/// <summary>An amount of money as people type it.</summary>
internal static class AmountEntry
{
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>Reads "25000", "25,000", "$25k" and "1.2m".</summary>
    /// <returns>Null for anything else.</returns>
    public static decimal? Read(string? text)
    {
        var digits = (text ?? "").Trim().TrimStart('$', '€', '£').Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var unit = digits.Length == 0 ? 1 : char.ToLowerInvariant(digits[^1]) switch
        {
            'k' => 1_000m,
            'm' => 1_000_000m,
            _ => 1m,
        };
        return decimal.TryParse(unit == 1 ? digits : digits[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < Most / unit
            ? amount * unit
            : null;
    }
}
