using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Slack.Outgoing;

using SlackNet;
using SlackNet.Events;

namespace HandoverBot.Home;

/// <summary>Somebody looks at the app's Home: it is drawn again.</summary>
public sealed class HomeOpened(Outbox outbox, TimeProvider clock) : IEventHandler<AppHomeOpened>
{
    public async Task Handle(AppHomeOpened slackEvent)
    {
        if (slackEvent.Tab != AppHomeTab.Home)
            return;
        var person = PersonId.From(slackEvent.User);
        // Slack repeats an event it got no answer to; the time stamp stays the same.
        await outbox.Add(
            OutboxItem.Of(
                $"home:{person}:{slackEvent.EventTs}", Recipient.HomeOf(person), HomePayload.OutboxKind, new HomePayload(person),
                HandoverPayloads.Default.HomePayload, clock.GetUtcNow()),
            CancellationToken.None);
    }
}
