using HandoverBot.Domain.Books;

namespace HandoverBot.Domain.Policies.Describing;

/// <summary>Who has books of which size, and who shares a queue.</summary>
internal static class RoleLines
{
    public static IEnumerable<string> Of(Policy policy) => policy.Roles.SelectMany(role => Of(role, policy.Currency));

    public static IEnumerable<string> OfPools(Policy policy) =>
        policy.Pools.Select(pool => $"{pool.Name}: {pool.Role}, {pool.Region ?? "all regions"}");

    private static IEnumerable<string> Of(RolePolicy role, string currency)
    {
        var over = role.TargetOverMonths is { } months ? $" over {Wording.Count(months, "month")}" : "";
        string?[] limits =
        [
            role.TargetAccountsText is { } target ? $"target {target} accounts{over}" : null,
            role.TargetArr is { } arr ? $"target {Money.Exact(arr, currency)} ARR" : null,
            role.CapAccounts is { } cap ? $"at most {Wording.Count(cap, "account")}" : null,
            role.CapArr is { } capArr ? $"at most {Money.Exact(capArr, currency)} ARR" : null,
        ];
        var known = string.Join(", ", limits.OfType<string>());
        yield return $"{role.Id}, {role.Name}: {(known.Length > 0 ? known : "no limits")}";
        if (role.Grace is { } grace)
            yield return $"  Grace: {Of(grace)}";
    }

    private static string Of(Grace grace)
    {
        var accounts = grace.For == GraceFor.New ? "accounts without an owner before" : "accounts taken over from somebody";
        var losses = grace.Covers == GraceCovers.Churn ? "churn" : "a drop or churn";
        return $"for {accounts}, {losses} in the first {Wording.Count(grace.Months, "month")} does not count";
    }
}
