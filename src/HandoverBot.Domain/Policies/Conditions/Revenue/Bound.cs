namespace HandoverBot.Domain.Policies.Conditions.Revenue;

/// <summary>On which side of an amount another one is.</summary>
public enum Bound
{
    AtLeast,
    Above,
    AtMost,
    Below,
}

internal static class Bounds
{
    /// <summary>No currency counts in less than a thousandth.</summary>
    private const decimal SmallestStep = 0.001m;

    private const decimal RoundStep = 10_000;

    public static bool Holds(this Bound bound, decimal value, decimal amount) => bound switch
    {
        Bound.AtLeast => value >= amount,
        Bound.Above => value > amount,
        Bound.AtMost => value <= amount,
        Bound.Below => value < amount,
        _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, message: null),
    };

    /// <summary>Amounts of money on the boundary and on either side of it, up to the smallest step above it.</summary>
    public static IEnumerable<decimal> Around(decimal amount) =>
        amount < decimal.MaxValue / 2 ? [0, amount, amount + RoundStep, amount + SmallestStep] : [0, amount, decimal.MaxValue];

    /// <summary>How the value stands to the amount, such as "at least" where the bound holds and "under" where it does not.</summary>
    public static string Words(this Bound bound, bool holds) => (bound, holds) switch
    {
        (Bound.AtLeast, true) or (Bound.Below, false) => "at least",
        (Bound.AtLeast, false) or (Bound.Below, true) => "under",
        (Bound.Above, true) or (Bound.AtMost, false) => "above",
        _ => "at most",
    };
}
