using HandoverBot.Domain.People;
using HandoverBot.Handovers.Forms;
using HandoverBot.Handovers.Queues;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Deciding.Suggesting;

/// <inheritdoc cref="IQueueModal" />
public sealed class SuggestionModal(QueueReader queues) : IQueueModal
{
    public Task<ModalViewDefinition> For(string pool, Person viewer, CancellationToken cancellation) =>
        For(SuggestionMemory.Of(pool), viewer, SuggestionOutcome.Nothing, cancellation);

    public async Task<ModalViewDefinition> For(SuggestionMemory memory, Person viewer, SuggestionOutcome before, CancellationToken cancellation) =>
        await queues.For(memory.Pool, viewer, cancellation) is { } queue
            ? SuggestionView.Of(queue, memory, before)
            : Modal.Notice("New owners", Kit.Section($"The policy in force has no pool “{memory.Pool}”. Open the handover itself with `/handover name`."));
}
