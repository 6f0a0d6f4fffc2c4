using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Logic;

/// <summary>What <c>all</c> and <c>any</c> share: they differ only in which truth of a part settles the whole.</summary>
internal static class Parted
{
    public static Finding Settle(ImmutableArray<Condition> parts, Facts facts, Truth settledBy)
    {
        Finding[] findings = [.. parts.Select(part => part.Evaluate(facts))];
        foreach (var truth in (Truth[])[settledBy, Truth.Unknown])
        {
            if (Array.FindAll(findings, finding => finding.Truth == truth) is { Length: > 0 } decisive)
                return Join(truth, decisive);
        }

        return Join(settledBy == Truth.Fails ? Truth.Holds : Truth.Fails, findings);
    }

    public static string Join(ImmutableArray<Condition> parts, string word) =>
        string.Join($" {word} ", parts.Select(part => part is AllOf or AnyOf ? $"({part.Words})" : part.Words));

    public static ImmutableArray<Condition> Read(ObjectReading o, KnownNames known) =>
        o.Required("of").NotEmpty("condition").List(part => ConditionKinds.Read(part, known));

    private static Finding Join(Truth truth, Finding[] findings) =>
        new(
            truth,
            string.Join("; ", findings.Select(finding => finding.Sentence).Distinct(StringComparer.Ordinal)),
            [.. findings.SelectMany(finding => finding.Missing).Distinct(StringComparer.Ordinal)]);
}
