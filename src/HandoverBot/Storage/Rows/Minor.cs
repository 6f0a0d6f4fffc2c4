namespace HandoverBot.Storage.Rows;

/// <summary>Amounts as whole hundredths.</summary>
internal static class Minor
{
    public static long From(decimal amount) => decimal.ToInt64(decimal.Round(amount * 100, MidpointRounding.ToEven));

    public static decimal ToAmount(long minor) => minor / 100m;
}
