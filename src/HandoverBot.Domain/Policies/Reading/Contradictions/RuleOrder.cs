using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Worlds;

namespace HandoverBot.Domain.Policies.Reading.Contradictions;

/// <summary>
/// Holds the routing rules against each other. The first that applies decides, so every rule has to have accounts that no rule
/// before it takes; and where two that answer differently can both apply, the first has to say that this is meant.
/// </summary>
internal static class RuleOrder
{
    public static void Check(ImmutableArray<RuleReading> rules)
    {
        var firing = new List<RuleReading>();
        foreach (var rule in rules)
        {
            CheckNames(rule, rules);
            if (!rule.AsksSoundly)
                continue;
            if (WhyNever(rule, firing) is { } problem)
            {
                rule.Place.Contradiction(problem);
                continue;
            }

            firing.Add(rule);
        }

        for (var i = 0; i < firing.Count; i++)
            CheckOverlaps(firing[i], firing[(i + 1)..], rules);
    }

    /// <summary>Why the rule never decides anything; null where it does.</summary>
    private static string? WhyNever(RuleReading rule, List<RuleReading> earlier)
    {
        if (earlier.Find(other => other.TakesAll) is { } fallback)
            return $"can never fire: the rule \"{fallback.Id}\" before it has no \"when\" and takes every account. Put that rule last.";
        // Where facts are missing none of the earlier rules may hold, and then it is this one's turn.
        if (rule.TakesAll)
            return null;
        var takers = earlier.FindAll(other => !rule.Meet(other).IsImpossible);
        var escape = rule.Escape(takers);
        if (!escape.IsImpossible)
            return escape.IsComplete ? null : Possibility.TooMany;

        if (takers.Find(other => other.When.Words == rule.When.Words) is { } same)
            return $"can never fire: the rule \"{same.Id}\" before it asks the same. Change or remove one of them.";
        if (takers.Find(other => rule.Escape(other).IsImpossible) is { } taker)
            takers = [taker];
        return $"can never fire: every account that it asks for is taken before it, by {Wording.And(takers.Select(Quoted))}. "
            + "Put it before that, or ask for less there.";
    }

    /// <summary>Later rules that may hold for the same account and answer otherwise have to be named.</summary>
    private static void CheckOverlaps(RuleReading rule, List<RuleReading> later, ImmutableArray<RuleReading> rules)
    {
        (RuleReading Other, Search Meeting)[] unsaid =
        [
            .. later
                .Where(other => !other.TakesAll && other.MayAnswerOtherwise(rule) && !rule.Rule.WinsOver.Contains(other.Id))
                .Select(other => (other, rule.Meet(other)))
                .Where(pair => !pair.Item2.IsImpossible),
        ];
        var said = rule.Rule.WinsOver.Where(name => rules.Any(other => other.Id == name));
        var winsOver = string.Join(", ", said.Concat(unsaid.Select(pair => pair.Other.Id)).Select(id => $"\"{id}\""));
        foreach (var (other, meeting) in unsaid)
        {
            rule.Place.Contradiction(meeting.World is { } example
                ? $"{Quoted(rule)} ({rule.Answer}) and the later rule {Quoted(other)} ({other.Answer}) can both hold for one account and "
                    + $"answer differently. For example: {example.Words}. If {Quoted(rule)} is to win, write \"wins_over\": [{winsOver}] here; "
                    + "if not, let them ask for different accounts."
                : $"cannot be held against the rule {Quoted(other)}: together they ask too many things. Ask fewer things at once.");
        }
    }

    /// <summary>What a rule says it wins over has to be a later rule that could take the same account.</summary>
    private static void CheckNames(RuleReading rule, ImmutableArray<RuleReading> rules)
    {
        var position = rules.IndexOf(rule);
        foreach (var (name, node) in rule.Rule.WinsOver.Zip(rule.WinsOver?.Items() ?? []))
        {
            var place = rules.Select(other => other.Id).ToList().IndexOf(name);
            if (place == position)
                node.Contradiction("is this rule itself; name a later one.");
            else if (place >= 0 && place < position)
                node.Contradiction($"{Quoted(rules[place])} stands before this rule and is asked first. Name later rules only, or move this rule before it.");
            else if (place > position && rule.AsksSoundly && rules[place].AsksSoundly && rule.Meet(rules[place]).IsImpossible)
                node.Contradiction($"no account can meet both this rule and {Quoted(rules[place])}, so there is nothing to win. Leave it out.");
        }
    }

    private static string Quoted(RuleReading rule) => $"\"{rule.Id}\"";
}
