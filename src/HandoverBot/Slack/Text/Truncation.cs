using System.Globalization;

namespace HandoverBot.Slack.Text;

/// <summary>Shortening texts to Slack's limits without cutting a character in two.</summary>
public static class Truncation
{
    public const string Ellipsis = "…";

    /// <summary>The text itself where it fits, otherwise as many whole characters as fit with an ellipsis behind them.</summary>
    public static string Truncate(this string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return text.Length <= limit ? text : string.Concat(text.AsSpan(0, Fitting(text, limit - Ellipsis.Length)).TrimEnd(), Ellipsis);
    }

    /// <summary>The length of the longest beginning of whole text elements that is no longer than the limit.</summary>
    internal static int Fitting(ReadOnlySpan<char> text, int limit)
    {
        var length = 0;
        while (length < text.Length)
        {
            var next = length + StringInfo.GetNextTextElementLength(text[length..]);
            if (next > limit)
                break;
            length = next;
        }

        return length;
    }
}
