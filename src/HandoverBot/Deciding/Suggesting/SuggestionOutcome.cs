using System.Collections.Immutable;

using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Deciding.Suggesting;

/// <summary>What came of the lines that were submitted.</summary>
/// <param name="Named">Such as "Acme Corp: Cleo Martin".</param>
/// <param name="NotNamed">Each with what is true now.</param>
/// <param name="Later">Names of accounts.</param>
public sealed record SuggestionOutcome(ImmutableArray<string> Named, ImmutableArray<string> NotNamed, ImmutableArray<string> Later)
{
    private const int LinesABlock = 10;

    public static SuggestionOutcome Nothing { get; } = new([], [], []);

    public IEnumerable<Block> Blocks => List("Named", Named).Concat(List("Not named, because something has changed", NotNamed)).Concat(List("Left for later", Later));

    private static IEnumerable<Block> List(string title, ImmutableArray<string> lines) =>
        lines.Chunk(LinesABlock).Select((chunk, index) => Kit.Section(Mrkdwn.Lines(
            [index == 0 ? (Mrkdwn)$"*{title}*" : Mrkdwn.Empty, .. chunk.Select(line => (Mrkdwn)$"• {line}")])));
}
