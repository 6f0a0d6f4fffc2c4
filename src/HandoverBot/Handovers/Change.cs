using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Handovers;

/// <summary>A handover on its way from one state to the next: what was, what was decided, what is now.</summary>
public sealed class Change(
    HandoverId id, IReadOnlyList<RecordedEvent> log, Policy policy, HandoverFacts facts, DateTimeOffset now)
{
    private readonly List<RecordedEvent> _news = [];

    public Policy Policy { get; } = policy;

    public HandoverFacts Facts { get; } = facts;

    /// <summary>Null for a new handover.</summary>
    public Handover? Before { get; } = HandoverHistory.Fold(log);

    /// <summary>Null only until a new handover's proposal is decided.</summary>
    public Handover? After { get; private set; } = HandoverHistory.Fold(log);

    public IReadOnlyList<RecordedEvent> News => _news;

    /// <summary>Decides one command on the state so far; what it caused joins <see cref="News"/>.</summary>
    /// <returns>The refusal, where there is one.</returns>
    public Refusal? Decide(HandoverCommand command, Actor actor)
    {
        var outcome = HandoverDecider.Decide(After, command, actor, Facts, Policy, now);
        if (outcome is Outcome.Refused refused)
            return refused.Refusal;
        foreach (var happened in ((Outcome.Done)outcome).Events)
        {
            var recorded = new RecordedEvent(id, (After?.Version ?? 0) + 1, now, actor.Id, Policy.Stamp, happened);
            After = HandoverHistory.Apply(After, recorded);
            _news.Add(recorded);
        }

        return null;
    }
}
