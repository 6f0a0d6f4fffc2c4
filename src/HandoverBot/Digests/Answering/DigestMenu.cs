using System.Globalization;

using HandoverBot.Domain.Calendar;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Digests.Answering;

/// <summary>What somebody can answer to a line: put it off until a day, or say that it is not theirs.</summary>
public static class DigestMenu
{
    private const string ActionId = "digest_answer";

    /// <summary>How far ahead something can be put off by its day.</summary>
    private const int Days = 15;

    /// <summary>One for each line of a page, because a message may have several.</summary>
    public static IEnumerable<string> ActionIds { get; } = [.. Enumerable.Range(0, DigestView.LinesAPage).Select(ActionIdOf)];

    /// <param name="position">Of the line on its page, from 0.</param>
    public static StaticSelectMenu Of(DigestLine line, int position, DateOnly day, WorkingTime time, string? region) => Kit.Select(
        ActionIdOf(position), "Not now",
        [
            .. Until(day, time, region).Select(each => Kit.Option(each.Words, new DigestAnswer(day, line.Number, each.Day).ToString())),
            .. line.Item.MayBeRefused ? [Kit.Option("Not mine: tell who can help", new DigestAnswer(day, line.Number, Until: null).ToString())] : Array.Empty<Option>(),
        ]);

    private static string ActionIdOf(int position) => string.Create(CultureInfo.InvariantCulture, $"{ActionId}_{position}");

    /// <summary>The next working day, the first one of next week, and every one of the next weeks.</summary>
    private static IEnumerable<(string Words, DateOnly Day)> Until(DateOnly day, WorkingTime time, string? region)
    {
        var next = time.After(day, 1, region);
        yield return (next == day.AddDays(1) ? "Tomorrow" : $"Next working day, {next.DayOfWeek}", next);
        var nextWeek = time.After(day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7)), 0, region);
        if (nextWeek != next)
            yield return ($"Next week, {nextWeek.DayOfWeek}", nextWeek);
        for (var ahead = 2; ahead <= Days; ahead++)
        {
            var until = time.After(day, ahead, region);
            if (until != nextWeek)
                yield return ($"Until {until.DayOfWeek}, {until.ToString("d MMMM", CultureInfo.InvariantCulture)}", until);
        }
    }
}
