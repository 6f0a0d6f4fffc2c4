using HandoverBot.Troubles;

namespace HandoverBot.Slack.Outgoing.Sending;

/// <summary>Has something done in another system. While that is out of order it waits, for as long as it takes.</summary>
internal static class ElsewhereSender
{
    public static async Task<Outcome> Send(Delivery.Elsewhere elsewhere, CancellationToken cancellation)
    {
        try
        {
            await elsewhere.Do(cancellation);
            return new Outcome.Sent(Channel: null, Ts: null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new RemoteTroubleException($"{elsewhere.System} did not answer in time.");
        }
    }
}
