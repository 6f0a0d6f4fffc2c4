using HandoverBot.Allocations;
using HandoverBot.Domain.Handovers;

namespace HandoverBot.Allocating.Board;

/// <summary>Whether a row can be decided with one click.</summary>
public static class BoardApproval
{
    /// <returns>The pool; null where a person must say, nobody there could take it over, or somebody else decides.</returns>
    public static string? Of(AccountItem item, BoardNow now) =>
        MayDecide(item, now) && now.Policy.Pool(item.Recommendation.Pool ?? "") is { } pool && now.Roster.TakersIn(pool, item.Account.Owner).Any()
            ? pool.Name
            : null;

    public static bool MayDecide(AccountItem item, BoardNow now)
    {
        if (!now.Place.List.ApprovesAtOnce)
            return false;
        var parties = Casting.PartiesOf(
            Actor.Of(now.Viewer), item.Running is { } running ? running.Owner : item.Account.Owner, item.Running, item.IsTop, now.Roster, now.Policy);
        return (parties & Parties.Decider) != Parties.None;
    }
}
