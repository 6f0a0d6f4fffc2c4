namespace HandoverBot.Domain.Policies.Reading.Json;

/// <summary>What to write instead of a word nobody knows.</summary>
internal static class Suggestion
{
    private const int MostWordsListed = 20;

    /// <summary>The word that was probably meant, or else the words there are.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        string[] words = [.. known];
        if (words.Length == 0)
            return "Leave it out.";
        var nearest = words
            .Select(candidate => (Word: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .MinBy(candidate => candidate.Distance);
        if (nearest.Distance <= Math.Max(1, word.Length / 3))
            return $"Did you mean \"{nearest.Word}\"?";
        return words.Length <= MostWordsListed
            ? $"Use one of these: {string.Join(", ", words)}."
            : "Use one that exists.";
    }

    /// <summary>How many letters have to be put in, taken out or changed to get from one word to the other.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
