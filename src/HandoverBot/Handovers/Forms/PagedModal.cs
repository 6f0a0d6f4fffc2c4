using System.Globalization;

using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Handovers.Forms;

/// <summary>
/// Something to read that may be longer than a modal. Slack sends no clicks from buttons in modals everywhere, so pages are
/// turned by submitting: the next one, or the one that was chosen.
/// </summary>
public static class PagedModal
{
    /// <summary>Far below what a view may weigh, even where every character is written as six bytes.</summary>
    private const int MostText = 20_000;

    private const int MostBlocks = 20;
    private const char Separator = ':';

    /// <param name="callbackId">Under which somebody turns the page.</param>
    /// <param name="key">What it is about; comes back with <see cref="Turned"/>.</param>
    /// <param name="at">The page, from 0; after the last one it begins again.</param>
    public static ModalViewDefinition Of(string title, string callbackId, string key, IEnumerable<Block> blocks, int at = 0)
    {
        var pages = Pages(blocks);
        at = at >= 0 && at < pages.Count ? at : 0;
        return pages.Count == 1
            ? Modal.Notice(title, pages[0])
            : new ModalViewDefinition
            {
                CallbackId = callbackId,
                PrivateMetadata = string.Create(CultureInfo.InvariantCulture, $"{at}{Separator}{key}"),
                Title = title.Truncate(SlackLimits.ViewTitle),
                Submit = at + 1 < pages.Count ? "Next page" : "First page",
                Close = "Close",
                Blocks = [.. pages[at], Choice(at, pages.Count)],
            };
    }

    /// <summary>The first page alone, to be shown beside something else.</summary>
    public static IEnumerable<Block> FirstPage(IEnumerable<Block> blocks) => Pages(blocks)[0];

    /// <returns>What it is about, and the page somebody wants; null for a view that is none of these.</returns>
    public static (string Key, int Page)? Turned(ViewInfo view)
    {
        if (view.PrivateMetadata?.Split(Separator, 2) is not [var number, var key] || !int.TryParse(number, CultureInfo.InvariantCulture, out var at))
            return null;
        if (int.TryParse(view.State.Choice(ChoiceId(at)), CultureInfo.InvariantCulture, out var chosen))
            return (key, chosen);
        return (key, at + 1);
    }

    private static List<List<Block>> Pages(IEnumerable<Block> blocks)
    {
        List<List<Block>> pages = [[]];
        var text = 0;
        foreach (var block in blocks)
        {
            var size = (block as SectionBlock)?.Text?.Text.Length ?? 0;
            if (pages[^1].Count > 0 && (pages[^1].Count == MostBlocks || text + size > MostText))
            {
                pages.Add([]);
                text = 0;
            }

            pages[^1].Add(block);
            text += size;
        }

        return pages;
    }

    private static InputBlock Choice(int at, int count)
    {
        var first = Math.Clamp(at - (SlackLimits.SelectOptions / 2), 0, Math.Max(0, count - SlackLimits.SelectOptions));
        var shown = Enumerable.Range(first, Math.Min(SlackLimits.SelectOptions, count));
        return Kit.Input(
            string.Create(CultureInfo.InvariantCulture, $"Page {at + 1} of {count}"),
            ChoiceId(at),
            Kit.Select(Entries.Action, "Go to another page", [.. shown.Select(page => Kit.Option($"Page {page + 1}", $"{page}"))]),
            optional: true);
    }

    private static string ChoiceId(int at) => string.Create(CultureInfo.InvariantCulture, $"After page {at}");
}
