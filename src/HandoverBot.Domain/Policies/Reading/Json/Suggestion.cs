namespace HandoverBot.Domain.Policies.Reading.Json;

/// <summary>What to write instead of a word nobody knows.</summary>
public static class Suggestion
{
    private const int MostWordsListed = 30;

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

    /// <summary>How many letters have to be put in, taken out, changed or swapped with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        var cost = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            cost[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            cost[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = cost[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(changed, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[from.Length, to.Length];
    }
}
