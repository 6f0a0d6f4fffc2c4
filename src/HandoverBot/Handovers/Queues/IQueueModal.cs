using HandoverBot.Domain.People;

using SlackNet;

namespace HandoverBot.Handovers.Queues;

/// <summary>The modal that suggests new owners for all accounts that wait for a pool at once, whoever opens it and from wherever.</summary>
public interface IQueueModal
{
    /// <summary>Shows what the viewer may name; where that is nothing, it says so.</summary>
    /// <param name="pool">A pool's name, such as "EU CSM".</param>
    Task<ModalViewDefinition> For(string pool, Person viewer, CancellationToken cancellation);
}
