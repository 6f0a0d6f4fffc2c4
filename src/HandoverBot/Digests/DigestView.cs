using System.Globalization;

using HandoverBot.Digests.Answering;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Digests;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Digests;

/// <summary>A digest as a message: what is most urgent first, each with its next step, a page of it at a time.</summary>
public static class DigestView
{
    public const string Page = "digest_page";

    /// <summary>As many as fit into a message with all that belongs to them.</summary>
    public const int LinesAPage = 10;

    private const int LongestLine = 1100;

    public static Message Of(DateOnly day, IReadOnlyList<DigestLine> lines, int page, WorkingTime time, string? region)
    {
        var pages = Math.Max(1, (lines.Count + LinesAPage - 1) / LinesAPage);
        page = Math.Clamp(page, 0, pages - 1);
        var shown = lines.Skip(page * LinesAPage).Take(LinesAPage).Index();
        return Kit.Message(
            Text(day, lines),
            [
                Kit.Header($"Your {day.DayOfWeek}, {Day(day)}"),
                .. lines.Count == 0 ? [Kit.Section($"All of it is done.")] : Array.Empty<Block>(),
                .. shown.GroupBy(line => line.Item.Item.Section).SelectMany(section => section
                    .SelectMany(line => Blocks(line.Item, DigestMenu.Of(line.Item, line.Index, day, time, region)))
                    .Prepend(Kit.Section($"*{section.Key.Title()}*"))),
                .. pages > 1 ? [Kit.Context($"Page {page + 1} of {pages}: {lines.Count} things in all."), Pages(day, page, pages)] : Array.Empty<Block>(),
                Kit.Context($"One message a working day, and none when there is nothing to say. What waits for you is also on Home."),
            ]);
    }

    /// <summary>Everything there is to do, for a phone or a screen reader.</summary>
    private static string Text(DateOnly day, IReadOnlyList<DigestLine> lines)
    {
        string[] open = [.. lines.Where(line => line is { PutOffUntil: null, RefusedTo: null }).Select(Said)];
        return open switch
        {
            [] => $"Nothing is left of your digest of {Day(day)}.",
            [var only] => only,
            _ => $"{open.Length} things for {day.DayOfWeek}, {Day(day)}:\n{string.Join('\n', open.Select(line => $"• {line}"))}",
        };

        static string Said(DigestLine line) => line.Item.Command is { } command && !line.Item.Text.Contains(command, StringComparison.Ordinal)
            ? $"{line.Item.Text} Next: {command}"
            : line.Item.Text;
    }

    private static IEnumerable<Block> Blocks(DigestLine line, StaticSelectMenu menu)
    {
        if (Answer(line) is { } answer)
        {
            yield return Kit.Section(Mrkdwn.Lines($"~{line.Item.Text.Replace('~', ' ')}~", answer).Truncate(LongestLine));
            yield break;
        }

        yield return Kit.Section(
            Mrkdwn.Lines([$"{line.Item.Text}", .. line.Item.Details.Select(detail => (Mrkdwn)$"• {detail}"), Next(line)]).Truncate(LongestLine),
            menu);
        if (!line.Buttons.IsEmpty)
            yield return Kit.Actions(line.Buttons);
    }

    private static Mrkdwn Next(DigestLine line) => line.Item.Command is { } command ? $"Next: `{command}`" : Mrkdwn.Empty;

    private static Mrkdwn? Answer(DigestLine line)
    {
        if (line.RefusedTo is { } helpers)
            return (Mrkdwn)$"You said that it is not yours; {helpers} will hear of it.";
        return line.PutOffUntil is { } until ? (Mrkdwn)$"You put it off until {until.DayOfWeek}, {Day(until)}." : null;
    }

    private static ActionsBlock Pages(DateOnly day, int page, int pages) => Kit.Actions(
    [
        .. page > 0 ? [Kit.Button("Previous page", $"{Page}_previous", $"{day:yyyy-MM-dd}:{page - 1}")] : Array.Empty<Button>(),
        .. page < pages - 1 ? [Kit.Button("Next page", $"{Page}_next", $"{day:yyyy-MM-dd}:{page + 1}")] : Array.Empty<Button>(),
    ]);

    private static string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}
