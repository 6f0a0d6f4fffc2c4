using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Home;

/// <summary>The Home tab: what waits for me first, then my handovers, then my book in two lines.</summary>
public static class HomeView
{
    /// <summary>Handovers shown in a list; the rest is counted, and reached by its own command.</summary>
    private const int Shown = 15;

    public static HomeViewDefinition Of(Person viewer, IReadOnlyList<HandoverNow> handovers, Book book, string? trouble)
    {
        var waiting = handovers.Where(now => now.NextStep.WaitsFor(viewer.Id)).ToList();
        var mine = handovers.Except(waiting).Where(now => now.Handover.Owner == viewer.Id || now.Handover.NewOwner == viewer.Id).ToList();
        return new HomeViewDefinition
        {
            Blocks =
            [
                Kit.Header("Waiting for you"),
                .. waiting.Count == 0 ? [Kit.Section($"Nothing waits for you. Hand an account over with `/handover name`.")] : Items(waiting, viewer, Waiting),
                Kit.Header("Your handovers"),
                .. mine.Count == 0 ? [Kit.Section($"None besides what waits for you.")] : Items(mine, viewer, Moving),
                Kit.Header("Your book"),
                Kit.Section($"{book.Standing.Sentence}"),
                Kit.Section($"After what is under way: {book.StandingAfter.Sentence} See every account with `/mybook`."),
                .. trouble is null ? Array.Empty<Block>() : [Kit.Header("For admins"), Kit.Section($"{trouble}")],
            ],
        };
    }

    /// <summary>For somebody the roster does not know.</summary>
    public static HomeViewDefinition ForStranger(string refusal) => new() { Blocks = [Kit.Section($"{refusal}")] };

    private static IEnumerable<Block> Items(List<HandoverNow> handovers, Person viewer, Func<HandoverNow, Mrkdwn> text)
    {
        foreach (var now in handovers.OrderBy(now => now.Handover.StatusSince).Take(Shown))
        {
            yield return Kit.Section(text(now));
            var buttons = HandoverButtons.For(now, now.PartiesOf(viewer)).ToList();
            if (buttons.Count > 0)
                yield return Kit.Actions(buttons);
        }

        if (handovers.Count > Shown)
            yield return Kit.Context($"and {handovers.Count - Shown} more");
    }

    private static Mrkdwn Waiting(HandoverNow now) => Mrkdwn.Lines(
        $"*{now.Handover.AccountName}* · {now.NextStep.What}",
        $"{HandoverWords.Now(now.Handover, now.Roster)} _{now.HowLong}_");

    private static Mrkdwn Moving(HandoverNow now) => Mrkdwn.Lines(
        $"*{now.Handover.AccountName}* · {HandoverWords.Now(now.Handover, now.Roster)} _{now.HowLong}_",
        now.Handover.AllGatesClear ? Mrkdwn.Empty : $"Open gates: {HandoverWords.OpenGates(now.Handover)}",
        now.NextStep.Who.IsEmpty ? Mrkdwn.Empty : $"Next: {string.Join(" or ", now.NextStep.Who.Select(now.Roster.NameOf))}");
}
