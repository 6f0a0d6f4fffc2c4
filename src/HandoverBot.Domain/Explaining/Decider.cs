using System.Collections.Immutable;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Explaining;

/// <summary>Who says which pool an account goes to.</summary>
/// <param name="Sentence">With why it is them.</param>
/// <param name="Unknown">Ids of the facts that were missing to say so for certain (see <see cref="Fact"/>).</param>
public sealed record Decider(DecidedBy Who, string Sentence, ImmutableArray<string> Unknown)
{
    public static Decider Of(Policy policy, Facts facts)
    {
        if (TopAccount.Is(facts, policy))
            return new(DecidedBy.Leadership, $"Leadership decides: it ranks {facts.RankByArr} by ARR, among the top {policy.TopAccounts!.Count}.", []);
        var usual = policy.RoutesByItself
            ? new Decider(DecidedBy.Automatic, "The rules decide by themselves where they name a pool.", [])
            : new Decider(DecidedBy.Allocator, "An allocator decides.", []);
        return policy.TopAccounts is { } top && facts.RankByArr is null
            ? usual with
            {
                Sentence = $"{usual.Sentence} Whether it is among the top {top.Count} by ARR cannot be told.",
                Unknown = [Fact.Arr.Id],
            }
            : usual;
    }
}

public enum DecidedBy
{
    Allocator,

    /// <summary>For a top account.</summary>
    Leadership,

    /// <summary>The policy's rules.</summary>
    Automatic,
}

public static class DecidedByNames
{
    /// <summary>The name in files and exports.</summary>
    public static string Id(this DecidedBy who) => who.ToString().ToLowerInvariant();
}
