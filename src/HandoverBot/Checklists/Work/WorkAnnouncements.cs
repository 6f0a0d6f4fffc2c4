using System.Text.Json.Serialization;

using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Outgoing;

namespace HandoverBot.Checklists.Work;

/// <summary>What Slack has to show after a list changed: the cards and Home tabs with its progress, and that a ramp was started.</summary>
public sealed class WorkAnnouncements(TimeProvider clock)
{
    public IEnumerable<OutboxItem> Of(WorkNow now, IReadOnlyList<RecordedWork> news)
    {
        var list = now.List;
        var cause = $"{list.Id}:{list.Version}";
        var due = clock.GetUtcNow();
        foreach (var card in now.Handover is { } handover ? Cards(handover) : [])
        {
            yield return OutboxItem.Of(
                $"card:{cause}:{card.Card}", new Recipient.Person(card.Person!.Value).Conversation, CardDelivery.OutboxKind,
                card, HandoverPayloads.Default.CardPayload, due);
        }

        foreach (var person in new[] { list.Person, now.Handover?.Owner, now.Handover?.NewOwner }.OfType<PersonId>())
        {
            yield return OutboxItem.Of(
                $"home:{cause}:{person}", Recipient.HomeOf(person), HomePayload.OutboxKind, new HomePayload(person), HandoverPayloads.Default.HomePayload, due);
        }

        if (news is [{ Event: WorkBegun, By: var by }, ..] && list.Person is { } newHire && newHire != by)
        {
            yield return OutboxItem.Of(
                $"{RampNote.OutboxKind}:{list.Id}", new Recipient.Person(newHire).Conversation, RampNote.OutboxKind,
                new RampNotePayload(newHire, by), WorkPayloads.Default.RampNotePayload, due);
        }
    }

    private static IEnumerable<CardPayload> Cards(Handover handover)
    {
        if (handover.Owner is { } owner)
            yield return new CardPayload(handover.Id, CardNames.Owner, owner, Channel: null);
        if (handover.NewOwner is { } newOwner)
            yield return new CardPayload(handover.Id, CardNames.NewOwner, newOwner, Channel: null);
    }
}

/// <summary>How the outbox keeps what running lists put into it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RampNotePayload))]
public sealed partial class WorkPayloads : JsonSerializerContext;
