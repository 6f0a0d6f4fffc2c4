using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

using Quartz;

namespace HandoverBot.Meeting;

/// <summary>
/// Draws the new owners' cards again when the day or what the customer system told has changed: they say how old each fact is.
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
            var payload = new CardPayload(handover.Id, CardNames.NewOwner, newOwner, Channel: null);
            var key = $"card:{handover.Id}:{newOwner}:facts:{now.Today:yyyy-MM-dd}:{now.Account.AsOf:O}";
            await outbox.Add(
                OutboxItem.Of(
                    key, new Recipient.Person(newOwner).Conversation, CardDelivery.OutboxKind, payload, HandoverPayloads.Default.CardPayload,
                    clock.GetUtcNow()),
                cancellationToken);
        }
    }
}
