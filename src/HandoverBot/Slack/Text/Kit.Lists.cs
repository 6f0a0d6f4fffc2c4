using SlackNet.Blocks;

namespace HandoverBot.Slack.Text;

/// <content>Lists of any length.</content>
public static partial class Kit
{
    /// <summary>Lines one below the other, in as many sections as they need.</summary>
    public static IEnumerable<Block> Sections(IEnumerable<Mrkdwn> lines)
    {
        var together = new List<Mrkdwn>();
        var length = 0;
        foreach (var line in lines)
        {
            var size = line.ToString().Length + 1;
            if (length + size > SlackLimits.SectionText && together.Count > 0)
            {
                yield return Section(Mrkdwn.Lines(together));
                together.Clear();
                length = 0;
            }

            together.Add(line);
            length += size;
        }

        if (together.Count > 0)
            yield return Section(Mrkdwn.Lines(together));
    }
}
