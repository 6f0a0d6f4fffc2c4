using HandoverBot.Domain.Handovers;

namespace HandoverBot.Domain.Policies.Describing;

/// <summary>Who says which pool and who names the person, and for which accounts leadership does.</summary>
internal static class DecidingLines
{
    public static IEnumerable<string> Of(Policy policy)
    {
        var pool = HandoverWords.Deciding(policy.Deciding.Pool);
        yield return policy.RoutesByItself
            ? $"The rules decide the pool by themselves; where they name none, {pool} does."
            : $"The pool: {pool}";
        yield return $"The new owner: {HandoverWords.Deciding(policy.Deciding.NewOwner)}";
        if (policy.TopAccounts is not { } top)
        {
            yield return "All accounts are treated alike, whatever their ARR.";
            yield break;
        }

        yield return $"Leadership decides about the {top.Count} accounts with the highest ARR.";
        if (top.SecondVoteFrom is { } changes)
        {
            yield return $"  A second person of leadership has to agree where the owner changed {Wording.Count(changes, "time")} or more "
                + $"in the last {Wording.Count(top.ChangesWithinMonths, "month")}.";
        }
    }
}
