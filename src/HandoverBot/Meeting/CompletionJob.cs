using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers;
using HandoverBot.Storage;

using Quartz;

namespace HandoverBot.Meeting;

/// <summary>Moves ownership when the effective day has come.</summary>
[DisallowConcurrentExecution]
public sealed class CompletionJob(HandoverQueries handovers, HandoverCommandHandler handler, FactsAtHand facts) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var due in await handovers.Due(facts.Today, cancellationToken))
            await handler.Handle(due.Id, new Complete(), Actor.System, cancellationToken);
    }
}
