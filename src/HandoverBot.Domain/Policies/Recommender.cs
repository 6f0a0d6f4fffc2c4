using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Policies;

/// <summary>Says which pool an account belongs to: the rules choose the role, the customer's users the region.</summary>
public static class Recommender
{
    public static Recommendation Recommend(Policy policy, Facts facts)
    {
        var choice = RoleChoice.Of(policy, facts);
        if (choice.Role is not { } role)
            return NeedsAPerson(policy, choice, choice.Because);

        var users = UserCounts.Of(facts.Account);
        var pool = PoolFor(policy, role, users.Region);
        if (pool is { Region: null })
            return Recommended(policy, choice, pool, users);

        var counted = choice with { Findings = [.. choice.Findings, Wording.Sentence(users.ToString())] };
        return pool is null
            ? WithoutRegion(policy, counted, role, users)
            : Recommended(policy, counted with { Because = $"{choice.Because} Most users are in {pool.Region}." }, pool, users);
    }

    /// <summary>The role's pool for the region, or its pool for all regions.</summary>
    private static Pool? PoolFor(Policy policy, string role, string? region) =>
        policy.Pools.FirstOrDefault(pool => pool.Role == role && pool.Region is not null && pool.Region == region)
        ?? policy.Pools.FirstOrDefault(pool => pool.Role == role && pool.Region is null);

    private static Recommendation Recommended(Policy policy, RoleChoice choice, Pool pool, UserCounts users)
    {
        var alternatives = choice.Alternatives.Select(role => PoolFor(policy, role, users.Region)?.Name).OfType<string>();
        return new Recommendation(
            pool.Name, [.. alternatives], choice.Rule?.Id, choice.Because, choice.Findings, choice.Unknown, policy.Stamp);
    }

    private static Recommendation WithoutRegion(Policy policy, RoleChoice choice, string role, UserCounts users)
    {
        var why = users switch
        {
            { AreKnown: false } => "Nobody has told where its users are.",
            { Region: null } => $"{Wording.And(users.Leading)} have equally many users.",
            _ => $"Most users are in {users.Region}, where there is no {role} pool.",
        };
        var unknown = users.AreKnown ? choice.Unknown : choice.Unknown.Add(Fact.UsersByRegion.Id);
        return NeedsAPerson(policy, choice with { Unknown = unknown }, $"{choice.Because} {why} A person must say which pool.");
    }

    private static Recommendation NeedsAPerson(Policy policy, RoleChoice choice, string because) =>
        new(Pool: null, [], choice.Rule?.Id, because, choice.Findings, choice.Unknown, policy.Stamp);
}
