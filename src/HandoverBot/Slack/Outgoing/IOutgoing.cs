using System.Text.Json;

namespace HandoverBot.Slack.Outgoing;

/// <summary>Renders one kind of outbox item when its turn has come. Registered with <c>AddScoped&lt;IOutgoing, …&gt;()</c>.</summary>
public interface IOutgoing
{
    /// <summary>The <see cref="OutboxItem.Kind"/> it renders.</summary>
    string Kind { get; }

    /// <summary>Whether a later row that asks for the same makes this one needless, so that it is not even prepared.</summary>
    bool GivesWay => false;

    /// <summary>Reads the state as it is now. Null where there is nothing to say any more; the item is dropped then.</summary>
    Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation);
}
