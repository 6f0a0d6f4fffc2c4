namespace HandoverBot.Slack.Outgoing.Sending;

/// <summary>Publishes a Home tab. Publishing twice does no harm, so nothing needs to be looked for.</summary>
internal sealed class HomeSender(PacedSlack slack)
{
    public async Task<Outcome> Send(Delivery.Home home, CancellationToken cancellation)
    {
        await slack.Call("views.publish", api => api.Views.Publish(home.Person.Value, home.View, cancellationToken: cancellation));
        return new Outcome.Sent(Channel: null, Ts: null);
    }
}
