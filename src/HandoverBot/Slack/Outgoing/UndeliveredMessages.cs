using HandoverBot.Storage;
using HandoverBot.Troubles;

namespace HandoverBot.Slack.Outgoing;

/// <summary>Messages that were given up.</summary>
internal sealed class UndeliveredMessages(OutboxStore outbox) : ITroubles
{
    public async Task<IReadOnlyList<string>> Now(CancellationToken cancellation) =>
        await outbox.Dead(Counted.Most, cancellation) is { Count: > 0 } dead
            ? [$"{Counted.Of(dead.Count, "message")} could not be delivered. The last one: {dead[0].LastError} Whoever runs the bot sees why with `HandoverBot outbox show`, and sends them again with `HandoverBot outbox retry`."]
            : [];
}
