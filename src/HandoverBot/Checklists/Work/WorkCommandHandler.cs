using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Checklists.Work;

/// <summary>The one way in for running lists: decides, and stores the events, the list and what Slack has to show.</summary>
public sealed class WorkCommandHandler(
    HandoverBotDb db, WorkReader reader, WorkLists lists, WorkAnnouncements announcements, Outbox outbox, TimeProvider clock)
{
    /// <summary>Somebody else may win the race for the next version; then the ticks meet the new list. More often is a fault.</summary>
    private const int Attempts = 5;

    /// <summary>Several commands at once: all of them happen, or none.</summary>
    /// <returns>The first refusal; null where everything is stored.</returns>
    public async Task<WorkRefused?> Handle(WorkListId id, IReadOnlyList<WorkCommand> commands, Person person, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.Write(token => Decide(id, commands, person, token), cancellation);
            }
            catch (DbUpdateException e) when (HandoverBotDb.IsUniqueViolation(e) && attempt < Attempts)
            {
                // Decided again, on the list that won.
            }
        }
    }

    private async Task<WorkRefused?> Decide(WorkListId id, IReadOnlyList<WorkCommand> commands, Person person, CancellationToken cancellation)
    {
        if (await reader.Find(id, person, cancellation) is not { } now)
            return new WorkRefused(new Refusal(RefusalKind.MovedOn, "This list no longer exists."), Command: 0);
        var news = new List<RecordedWork>();
        var list = now.List;
        foreach (var (index, command) in commands.Index())
        {
            var outcome = WorkDecider.Decide(list, command, now.Access, now.Template, now.Today);
            if (outcome.Refusal is { } refusal)
                return new WorkRefused(refusal, index);
            foreach (var happened in outcome.Events)
            {
                var policy = happened is WorkExtended ? now.InForce : now.Policy;
                var recorded = new RecordedWork(id, list.Version + 1, clock.GetUtcNow(), person.Id, policy.Stamp, happened);
                list = WorkHistory.Apply(list, recorded);
                news.Add(recorded);
            }
        }

        if (news.Count > 0)
        {
            lists.Append(news, list);
            await outbox.Add(announcements.Of(now with { List = list }, news), cancellation);
        }

        return null;
    }
}

/// <param name="Command">Which of the commands it was, from 0.</param>
public sealed record WorkRefused(Refusal Refusal, int Command);
