using HandoverBot.Storage;

namespace HandoverBot.Slack.Outgoing.Sending;

/// <summary>Publishes a Home tab. Publishing twice does no harm, so nothing needs to be looked for.</summary>
internal sealed class HomeSender(OutboxStore outbox, PacedSlack slack, TimeProvider time)
{
    public async Task<Outcome> Send(Delivery.Home home, Attempt attempt, CancellationToken cancellation)
    {
        if (await outbox.HasLaterTwin(attempt.Row, time.GetUtcNow(), cancellation))
            return new Outcome.Dropped("A later row publishes the same Home tab.");
        await slack.Call("views.publish", api => api.Views.Publish(home.Person.Value, home.View, cancellationToken: cancellation));
        return new Outcome.Sent(Channel: null, Ts: null);
    }
}
