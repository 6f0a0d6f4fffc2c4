using System.Globalization;

namespace HandoverBot.Domain.Ledgers.Paying;

/// <summary>Percentages in words.</summary>
public static class PayWords
{
    /// <summary>To two digits, such as "104.8%".</summary>
    public static string Percent(decimal? percent) => percent is { } known
        ? Math.Round(known, 2, MidpointRounding.AwayFromZero).ToString("#,0.##", CultureInfo.InvariantCulture) + "%"
        : "not known";
}
