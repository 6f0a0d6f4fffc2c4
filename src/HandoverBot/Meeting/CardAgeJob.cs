using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

using Quartz;

namespace HandoverBot.Meeting;

/// <summary>
/// Draws cards again when the day or what the customer system told has changed: the new owners' say how old each fact is, and
/// those of owners who have to introduce somebody how late they are.
/// </summary>
[DisallowConcurrentExecution]
public sealed class CardAgeJob(HandoverQueries handovers, FactsAtHand facts, Outbox outbox, TimeProvider clock) : IJob
{
    private static readonly HandoverStatus[] Named =
        [HandoverStatus.Preparing, HandoverStatus.Ready, HandoverStatus.Accepted, HandoverStatus.Introduced];

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var handover in await handovers.LiveIn(Named, cancellationToken))
        {
            if (handover.NewOwner is not { } newOwner || await facts.About(handover.Account, cancellationToken) is not { } now)
                continue;
            await Draw(handover, CardNames.NewOwner, newOwner, $"facts:{now.Today:yyyy-MM-dd}:{now.Account.AsOf:O}", cancellationToken);
            if (handover is { Status: HandoverStatus.Accepted, Owner: { } owner })
                await Draw(handover, CardNames.Owner, owner, $"term:{LocalDay(owner, now)}", cancellationToken);
        }
    }

    /// <summary>Once for each occasion.</summary>
    private Task Draw(Handover handover, string card, PersonId person, string occasion, CancellationToken cancellation) => outbox.Add(
        OutboxItem.Of(
            $"card:{handover.Id}:{person}:{occasion}", new Recipient.Person(person).Conversation, CardDelivery.OutboxKind,
            new CardPayload(handover.Id, card, person, Channel: null), HandoverPayloads.Default.CardPayload, clock.GetUtcNow()),
        cancellation);

    /// <summary>A term runs out with the day where its owner is.</summary>
    private string LocalDay(PersonId owner, HandoverFacts now) =>
        $"{LocalTime.DayOf(clock.GetUtcNow(), LocalTime.ZoneOf(now.Roster.Find(owner), facts.Zone)):yyyy-MM-dd}";
}
