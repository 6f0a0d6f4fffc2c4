namespace HandoverBot.Slack.Text;

/// <summary>Texts that are longer than a block may be: taken apart between words, so that nothing is cut off.</summary>
public static class LongText
{
    /// <summary>So many characters fit into a block even where each of them has to be escaped.</summary>
    private const int PieceLength = 500;

    public static IEnumerable<string> Pieces(string text)
    {
        var rest = text;
        while (rest.Length > PieceLength)
        {
            var fitting = Truncation.Fitting(rest, PieceLength);
            var space = rest.AsSpan(0, fitting).LastIndexOfAny(' ', '\n');
            // A text element longer than a piece is taken apart all the same: otherwise this would never end.
            var length = space > 0 ? space + 1 : fitting > 0 ? fitting : PieceLength;
            yield return rest[..length].TrimEnd();
            rest = rest[length..];
        }

        yield return rest;
    }
}
