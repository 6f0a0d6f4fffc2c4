using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Handovers.Cards;

/// <summary>The frame all cards share: a title, what is true now, the body, and the buttons this state offers.</summary>
public static class CardMessage
{
    /// <param name="parties">The parts the card's readers play: they decide which buttons it has.</param>
    public static Message Of(HandoverNow now, string title, Parties parties, params IEnumerable<Block> body) =>
        Of(now, viewer: null, title, parties, body);

    /// <param name="viewer">Who it is for: what they may not do is not offered. Null in a channel, where all who play the parts read it.</param>
    /// <inheritdoc cref="Of(HandoverNow, string, Parties, IEnumerable{Block})" />
    public static Message Of(HandoverNow now, Person? viewer, string title, Parties parties, params IEnumerable<Block> body)
    {
        var status = HandoverWords.Now(now.Handover, now.Roster);
        var buttons = Buttons.HandoverButtons.For(now, viewer is null ? parties : parties & now.PartiesOf(viewer), viewer).ToList();
        return new Message
        {
            Text = Mrkdwn.Escaped($"{title}. {status}").Truncate(SlackLimits.MessageText).ToString(),
            Blocks =
            [
                Kit.Header(title),
                Kit.Section(Mrkdwn.Lines($"{status}", Next(now), DaySet(now))),
                .. body,
                Kit.Actions([.. buttons, .. Questions(now)]),
                Kit.Context($"{Footer(now)}"),
            ],
        };
    }

    private static IEnumerable<Button> Questions(HandoverNow now) => Buttons.HandoverButtons.QuestionsAbout(now.Handover)
        .Select(question => Kit.Button(question.Label, question.ActionId, HandoverRef.To(now.Handover).ToString()));

    /// <summary>Mentions those who have to act, so that a card in a channel reaches them when it is posted.</summary>
    private static Mrkdwn Next(HandoverNow now)
    {
        var next = now.NextStep;
        if (next.Stuck is { } stuck)
            return $"*Next:* {stuck}.";
        return next.Who.IsEmpty
            ? Mrkdwn.Empty
            : $"*Next:* {Mrkdwn.Join(" or ", next.Who.Select(person => (Mrkdwn)$"{person}"))} · {next.What}";
    }

    private static Mrkdwn DaySet(HandoverNow now) =>
        HandoverWords.DaySet(now.Handover, now.Roster) is { } set ? $"{set}" : Mrkdwn.Empty;

    private static Mrkdwn Footer(HandoverNow now)
    {
        var handover = now.Handover;
        var since = handover.Status.IsEnded()
            ? HandoverWords.Day(now.Policy.Fiscal.DayOf(handover.StatusSince))
            : now.HowLong;
        return $"{handover.Status} {since} · policy {handover.Policy.Name} · `/handover {now.Account.Id}`";
    }
}
