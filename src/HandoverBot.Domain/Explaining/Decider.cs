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
        if (policy.TopAccounts is { } few && TopAccount.Is(facts, policy))
        {
            var bar = $"it ranks {facts.RankByArr} by ARR, among the top {few.Count}. Its {few.ChangesInWords(facts)}.";
            return new(DecidedBy.Leadership, $"Leadership decides: {bar}", []);
        }

        var people = HandoverWords.Deciding(policy.Deciding.Pool);
        var usual = policy.RoutesByItself
            ? new Decider(DecidedBy.Automatic, $"The rules decide by themselves. Where they name no pool, {people} does.", [])
            : new Decider(Usual(policy.Deciding.Pool), Wording.Sentence($"{people} decides"), []);
        return policy.TopAccounts?.Untold(facts) is { } untold
            ? usual with { Sentence = $"{usual.Sentence} {untold}", Unknown = [Fact.Arr.Id] }
            : usual;
    }

    /// <summary>The first of those who may; any one of them is enough.</summary>
    private static DecidedBy Usual(DecidingParties parties) =>
        parties.HasFlag(DecidingParties.Allocator) ? DecidedBy.Allocator
        : parties.HasFlag(DecidingParties.OwnersLead) ? DecidedBy.Lead
        : DecidedBy.Leadership;
}

public enum DecidedBy
{
    Allocator,

    /// <summary>The owner's team lead, where the policy leaves it to them and not to an allocator.</summary>
    Lead,

    /// <summary>For a top account, and where the policy leaves all of them to leadership.</summary>
    Leadership,

    /// <summary>The policy's rules.</summary>
    Automatic,
}

public static class DecidedByNames
{
    /// <summary>The name in files and exports.</summary>
    public static string Id(this DecidedBy who) => who.ToString().ToLowerInvariant();
}
