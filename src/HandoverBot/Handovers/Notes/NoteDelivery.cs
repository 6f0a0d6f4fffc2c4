using System.Text.Json;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Slack.Text;

using SlackNet.WebApi;

namespace HandoverBot.Handovers.Notes;

/// <summary>What the outbox keeps of a note.</summary>
/// <param name="Text">Slack markup, already escaped.</param>
public sealed record NotePayload(HandoverId Handover, PersonId To, string? Card, string Text, bool AsksToAct);

/// <summary>Sends a note, unless what it asks for has been done meanwhile.</summary>
public sealed class NoteDelivery(HandoverReader reader) : IOutgoing
{
    public const string OutboxKind = "note";

    public string Kind => OutboxKind;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var note = payload.Deserialize(HandoverPayloads.Default.NotePayload)!;
        if (await reader.Find(note.Handover, cancellation) is not { } now)
            return null;
        if (note.AsksToAct && !now.NextStep.WaitsFor(note.To))
            return null;
        var to = new Recipient.Person(note.To);
        var card = note.Card is { } name ? new CardPlace(name, to).Key(note.Handover) : null;
        // A mention makes Slack notify the person of a reply in a thread they have not written in.
        Mrkdwn mention = $"{note.To}";
        return new Delivery.Note(card, to, new Message { Text = $"{mention} {note.Text}".Truncate(SlackLimits.MessageText) });
    }
}
