using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers.Notes;

/// <summary>What both owners hear of their call, each in their own time. Buttons and calendars are on the cards, which always have the latest.</summary>
internal static class CallNotes
{
    public static IEnumerable<Note> Proposed(Change change, Mrkdwn by, CallProposed e)
    {
        if (change.After is not { NewOwner: { } newOwner } after)
            yield break;
        var zone = Zone(change, newOwner);
        Mrkdwn[] offered =
        [
            .. e.Times.Select(time => (Mrkdwn)$"*{CallWords.At(time, zone)}*"),
            e.Link is { } link ? Mrkdwn.Link(link, "a time you book yourself") : Mrkdwn.Empty,
        ];
        yield return new Note(
            newOwner, CardNames.NewOwner, $"{by} proposes for the handover call about *{after.AccountName}*: {Mrkdwn.Join(" or ", offered)}. Answer on the card above.");
    }

    public static IEnumerable<Note> Set(Change change, Mrkdwn by, DateTimeOffset at)
    {
        var after = change.After!;
        var moved = change.Before?.CallAt is { } before && before != at ? before : (DateTimeOffset?)null;
        (PersonId? To, string Card)[] sides = [(after.Owner, CardNames.Owner), (after.NewOwner, CardNames.NewOwner)];
        foreach (var (to, card) in sides)
        {
            if (to is not { } person)
                continue;
            var zone = Zone(change, person);
            yield return new Note(person, card, moved is { } from
                ? $"{by} moved the handover call about *{after.AccountName}* from {CallWords.At(from, zone)} to *{CallWords.At(at, zone)}*. Your calendar does not know yet: delete the old entry, and put it in again from the card above."
                : (Mrkdwn)$"{by} set the handover call about *{after.AccountName}* for *{CallWords.At(at, zone)}*. Put it into your calendar from the card above.");
        }
    }

    /// <summary>Asks the new owner for their answer once the call is over.</summary>
    public static Note Over(Handover handover, Person newOwner, TimeZoneInfo zone) => new(
        newOwner.Id, CardNames.NewOwner,
        handover.CallAt is { } at
            ? $"The handover call about *{handover.AccountName}* was on {CallWords.At(at, zone)}. Accept it now, or push back naming the gates that are not in a good state."
            : (Mrkdwn)$"The day of the handover call about *{handover.AccountName}* was {HandoverWords.Day(handover.CallOn!.Value)}. Accept it now, or push back naming the gates that are not in a good state.",
        AsksToAct: true);

    private static TimeZoneInfo Zone(Change change, PersonId person) =>
        LocalTime.ZoneOf(change.Facts.Roster.Find(person), change.Policy.Fiscal.TimeZone);
}
