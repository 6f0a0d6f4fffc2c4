using HandoverBot.Domain.People;

using SlackNet;

namespace HandoverBot.Handovers.Asking;

/// <summary>What waits in somebody's pools for a person to be named, and a way to name them.</summary>
public interface IPoolQueue
{
    /// <returns>Null where they lead no pool.</returns>
    Task<ModalViewDefinition?> Of(Person lead, CancellationToken cancellation);
}
