using System.Globalization;

namespace HandoverBot.Domain.Books;

/// <summary>A bar drawn with characters. The numbers always stand beside it, so that nobody depends on seeing it.</summary>
public static class TextBar
{
    private const char Filled = '█';
    private const char Empty = '░';

    /// <summary>Such as "████████░░ 12 of 15" or, over the cap, "██████████ 16 of 15, 1 over". Without a cap there is no bar.</summary>
    /// <param name="width">In characters.</param>
    /// <param name="words">How a number is written; plainly where null.</param>
    public static string Of(decimal value, decimal? cap, int width, Func<decimal, string>? words = null)
    {
        words ??= number => number.ToString("#,0.##", CultureInfo.InvariantCulture);
        if (cap is not { } limit)
            return $"{words(value)}, no limit";
        var over = value > limit ? $", {words(value - limit)} over" : "";
        return $"{Bar(value, limit, width)} {words(value)} of {words(limit)}{over}".TrimStart();
    }

    /// <summary>The bar alone. Anything at all shows, and only a full book looks full.</summary>
    public static string Bar(decimal value, decimal limit, int width)
    {
        width = Math.Max(width, 0);
        var cells = value >= limit ? width
            : value <= 0 ? 0
            : (int)Math.Clamp(Math.Round(value / limit * width), Math.Min(1, width), Math.Max(width - 1, 0));
        return new string(Filled, cells) + new string(Empty, width - cells);
    }
}
