using System.Collections.Immutable;

using HandoverBot.Allocating.Board;
using HandoverBot.Slack.Text;

namespace HandoverBot.Allocating.Deciding;

/// <summary>What a form of the board remembers: the page to draw again, where, and the rows it is about.</summary>
public sealed record BoardErrand(BoardPlace Place, string? ResponseUrl, ImmutableArray<BoardRow> Rows)
{
    private const char Separator = '\u001f';

    /// <returns>Null for text that no form of ours carries.</returns>
    public static BoardErrand? Parse(string? text)
    {
        if (text?.Split(Separator) is not [var place, var url, .. var rows] || BoardPlace.Parse(place) is not { } at)
            return null;
        return new BoardErrand(at, url.Length == 0 ? null : url, [.. rows.Select(BoardRow.Parse).OfType<BoardRow>()]);
    }

    /// <summary>With as many of its rows as a form can remember.</summary>
    public BoardErrand Fitting()
    {
        var fitting = this;
        while (fitting.ToString().Length > SlackLimits.PrivateMetadata)
            fitting = fitting with { Rows = fitting.Rows[..^1] };
        return fitting;
    }

    public override string ToString() => string.Join(Separator, [Place.ToString(), ResponseUrl ?? "", .. Rows.Select(row => row.ToString())]);
}
