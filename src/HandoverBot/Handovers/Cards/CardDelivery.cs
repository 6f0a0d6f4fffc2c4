using System.Text.Json;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Outgoing;

namespace HandoverBot.Handovers.Cards;

/// <summary>What the outbox keeps of a card: which one, of what, for whom.</summary>
public sealed record CardPayload(HandoverId Handover, string Card, PersonId? Person, string? Channel);

/// <summary>Draws a card from the state as it is when Slack gets it.</summary>
public sealed class CardDelivery(HandoverReader reader, IEnumerable<IHandoverCard> cards) : IOutgoing
{
    public const string OutboxKind = "card";

    public string Kind => OutboxKind;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var wanted = payload.Deserialize(HandoverPayloads.Default.CardPayload)!;
        if (await reader.Find(wanted.Handover, cancellation) is not { } now)
            return null;
        var viewer = wanted.Person is { } id ? now.Roster.Find(id) : null;
        var message = await cards.Single(card => card.Name == wanted.Card).Compose(now, viewer, cancellation);
        Recipient to = wanted.Person is { } person ? new Recipient.Person(person) : new Recipient.Channel(wanted.Channel!);
        return new Delivery.Card(new CardPlace(wanted.Card, to).Key(wanted.Handover), to, message, now.Handover.Version);
    }
}
