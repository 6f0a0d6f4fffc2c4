using HandoverBot.Domain.People;
using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Notes;
using HandoverBot.Slack.Outgoing;

using Microsoft.Extensions.Options;

namespace HandoverBot.Handovers;

/// <summary>What Slack has to show after a change: the cards drawn again, the notes to people, their Home tabs.</summary>
public sealed class Announcements(IOptions<ChannelOptions> channels, TimeProvider clock)
{
    public IEnumerable<OutboxItem> Of(Change change)
    {
        var after = change.After!;
        var due = clock.GetUtcNow();
        var cause = $"{after.Id}:{after.Version}";

        foreach (var place in CardPlaces.Of(after, change.Facts.Roster, change.Policy, channels.Value).Concat(FormerNewOwner(change)))
        {
            var payload = new CardPayload(
                after.Id, place.Card, (place.To as Recipient.Person)?.Id, (place.To as Recipient.Channel)?.IdOrName);
            yield return OutboxItem.Of(
                $"card:{cause}:{place.Key(after.Id)}", place.To.Conversation, CardDelivery.OutboxKind,
                payload, HandoverPayloads.Default.CardPayload, due);
        }

        foreach (var (index, note) in NoteTable.Of(change).Index())
        {
            var payload = new NotePayload(after.Id, note.To, note.Card, note.Text.ToString(), note.AsksToAct);
            yield return OutboxItem.Of(
                $"note:{cause}:{index}:{note.To}", new Recipient.Person(note.To).Conversation, NoteDelivery.OutboxKind,
                payload, HandoverPayloads.Default.NotePayload, due);
        }

        foreach (var person in Involved(change))
        {
            yield return OutboxItem.Of(
                $"home:{cause}:{person}", Recipient.HomeOf(person), HomePayload.OutboxKind,
                new HomePayload(person), HandoverPayloads.Default.HomePayload, due);
        }
    }

    private static IEnumerable<CardPlace> FormerNewOwner(Change change) =>
        change.Before?.NewOwner is { } former && former != change.After!.NewOwner
            ? [new CardPlace(CardNames.NewOwner, new Recipient.Person(former))]
            : [];

    private static IEnumerable<PersonId> Involved(Change change)
    {
        var (before, after) = (change.Before, change.After!);
        PersonId?[] people = [after.Owner, after.NewOwner, before?.NewOwner];
        var waitedFor = before is null ? [] : NextStepOf(before);
        return people.OfType<PersonId>().Concat(waitedFor).Concat(NextStepOf(after)).Distinct();

        IEnumerable<PersonId> NextStepOf(Domain.Handovers.Handover handover) =>
            Domain.Handovers.NextStep.Of(handover, change.Facts.Roster, change.Policy).Who;
    }
}
