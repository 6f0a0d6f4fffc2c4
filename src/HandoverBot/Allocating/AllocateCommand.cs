using HandoverBot.Allocating.Board;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Queues;
using HandoverBot.Policies;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Prompting;

using SlackNet.Interaction;

namespace HandoverBot.Allocating;

/// <summary><c>/allocate</c>: the lists for allocators and leadership, and for a pool's lead what waits there.</summary>
public sealed class AllocateCommand(
    Callers callers, BoardMessages board, IQueueModal queue, PolicyLibrary policies, Prompts prompts, ILogger<AllocateCommand> log)
    : CommandHandler(callers, log)
{
    public const string Name = "/allocate";

    private const string Help = """
        *`/allocate`* shows allocators and leadership the lists to work through: accounts without an owner, those flagged for handover, books over the maximum, and accounts that could grow. A pool's lead sees what waits there for a name.
        *`/allocate top`* shows leadership the top accounts with their owner changes.
        What nobody decides stays on its list. “Leave for now” takes a line off until a day, with a reason.
        """;

    protected override async Task<SlashCommandResponse?> Run(SlashCommand command, Person caller)
    {
        var asked = command.Text?.Trim() ?? "";
        if (string.Equals(asked, "help", StringComparison.OrdinalIgnoreCase))
            return Say(Help);
        if (string.Equals(asked, "top", StringComparison.OrdinalIgnoreCase))
            return BoardAccess.MaySeeTop(caller)
                ? Say(await board.Top(page: 0, CancellationToken.None))
                : Say("Only leadership sees the list of the top accounts.");
        if (asked.Length > 0)
            return Say($"Type `{Name}` for the lists, or `{Name} help`.");
        if (BoardAccess.May(caller))
            return Say(await board.Overview(caller, CancellationToken.None));
        return await Queue(command, caller);
    }

    /// <summary>A pool's lead names people; what waits for that is suggested all at once.</summary>
    private async Task<SlashCommandResponse?> Queue(SlashCommand command, Person caller)
    {
        if (!caller.Is(PersonFlags.Lead) || policies.InForce.Pools.FirstOrDefault(pool => pool.Takes(caller)) is not { } pool)
            return Say(BoardAccess.Refusal);
        var modal = await queue.For(pool.Name, caller, CancellationToken.None);
        return prompts.OpenModal(command.TriggerId, command.ResponseUrl, modal) ? null : Say(PromptFailure.Busy);
    }
}
