using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Notes;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

using Quartz;

namespace HandoverBot.Meeting.Calls;

/// <summary>When a handover call is over, asks the new owner for their answer, once and while they work, and draws the cards again.</summary>
[DisallowConcurrentExecution]
public sealed class AfterCallJob(HandoverQueries handovers, HandoverReader reader, Outbox outbox, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var handover in await handovers.LiveIn([HandoverStatus.Preparing, HandoverStatus.Ready], cancellationToken))
        {
            if (await reader.Around(handover, cancellationToken) is { } now && HandoverCall.EndOf(handover, now.Policy) is { } end && end <= now.Instant)
                await outbox.Add([.. Cards(handover), .. Question(now, end)], cancellationToken);
        }
    }

    private IEnumerable<OutboxItem> Cards(Handover handover)
    {
        (PersonId? Person, string Card)[] cards = [(handover.Owner, CardNames.Owner), (handover.NewOwner, CardNames.NewOwner)];
        foreach (var (id, card) in cards)
        {
            if (id is { } person)
                yield return OutboxItem.Of(
                    $"card:{handover.Id}:{person}:call:{handover.CallVersion}", new Recipient.Person(person).Conversation, CardDelivery.OutboxKind,
                    new CardPayload(handover.Id, card, person, Channel: null), HandoverPayloads.Default.CardPayload, clock.GetUtcNow());
        }
    }

    /// <summary>Whoever comes to decide only after the call is asked by the note that says so.</summary>
    private IEnumerable<OutboxItem> Question(HandoverNow now, DateTimeOffset end)
    {
        var handover = now.Handover;
        if (handover is not { Status: HandoverStatus.Ready, NewOwner: { } id } || handover.StatusSince >= end || now.Roster.Find(id) is not { } newOwner)
            yield break;
        var zone = now.ZoneOf(id);
        if (now.Policy.WorkingTime.Next(now.Instant, zone, newOwner.Region) > now.Instant)
            yield break;
        var note = CallNotes.Over(handover, newOwner, zone);
        yield return OutboxItem.Of(
            $"note:{handover.Id}:{id}:call:{handover.CallVersion}", new Recipient.Person(id).Conversation, NoteDelivery.OutboxKind,
            new NotePayload(handover.Id, note.To, note.Card, note.Text.ToString(), note.AsksToAct), HandoverPayloads.Default.NotePayload, clock.GetUtcNow());
    }
}
