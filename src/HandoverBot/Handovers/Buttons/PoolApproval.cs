using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

namespace HandoverBot.Handovers.Buttons;

/// <summary>The pool that one press of a button settles: the one voted for, or the recommended one.</summary>
public static class PoolApproval
{
    /// <returns>Null where there is none, or nobody in it could take the account over.</returns>
    public static string? PoolOf(HandoverNow now)
    {
        var name = SecondVote.Standing(now.Handover, now.Roster)?.Pool ?? now.Handover.Recommendation.Pool;
        return now.Policy.Pool(name ?? "") is { } pool && now.Roster.TakersIn(pool, now.Handover.Owner).Any() ? pool.Name : null;
    }

    /// <returns>Null for somebody whose vote it is already.</returns>
    public static string? Label(HandoverNow now, Person? viewer)
    {
        if (PoolOf(now) is not { } pool)
            return null;
        return SecondVote.Standing(now.Handover, now.Roster) is not { } vote ? $"Approve {pool}"
            : vote.By == viewer?.Id ? null
            : $"Agree to {pool}";
    }
}
