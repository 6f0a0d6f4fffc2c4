namespace HandoverBot.Domain.Accounts;

/// <summary>
/// Counts typos: a letter too many, missing or wrong, or two neighbours swapped (the Damerau-Levenshtein distance, where no
/// part is edited twice).
/// </summary>
internal static class Typos
{
    public static int Between(string text, string wanted) => Row(text, wanted)[text.Length];

    public static bool AtMostOne(string text, string wanted) =>
        Math.Abs(text.Length - wanted.Length) <= 1 && Between(text, wanted) <= 1;

    /// <summary>Whether the text begins like the wanted one but for one typo.</summary>
    public static bool AtMostOneInBeginning(string text, string wanted)
    {
        var beginning = text.Length > wanted.Length + 1 ? text[..(wanted.Length + 1)] : text;
        return Row(beginning, wanted).Any(distance => distance <= 1);
    }

    /// <summary>The distance of the wanted text from each beginning of the text, the empty one first.</summary>
    private static int[] Row(string text, string wanted)
    {
        var (beforeLast, last) = (new int[text.Length + 1], Enumerable.Range(0, text.Length + 1).ToArray());
        for (var w = 1; w <= wanted.Length; w++)
        {
            var current = new int[text.Length + 1];
            current[0] = w;
            for (var t = 1; t <= text.Length; t++)
            {
                var wrong = text[t - 1] == wanted[w - 1] ? 0 : 1;
                current[t] = Math.Min(last[t - 1] + wrong, Math.Min(last[t], current[t - 1]) + 1);
                if (w > 1 && t > 1 && text[t - 1] == wanted[w - 2] && text[t - 2] == wanted[w - 1])
                    current[t] = Math.Min(current[t], beforeLast[t - 2] + 1);
            }

            (beforeLast, last) = (last, current);
        }

        return last;
    }
}
