using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Reading;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Conditions.Logic;

/// <summary>What <c>all</c> and <c>any</c> share: they differ only in which truth of a part settles the whole.</summary>
internal static class Parted
{
    public static Finding Settle(ImmutableArray<Condition> parts, Facts facts, Truth settledBy)
    {
        var findings = ImmutableArray.CreateRange(parts, (part, known) => part.Evaluate(known), facts);
        var truth = Settle(findings.Select(finding => finding.Truth), settledBy);
        // Those of the same truth decided; where none settled it, that is all of them.
        var decisive = findings.RemoveAll(finding => finding.Truth != truth);
        return decisive.Length == 1 ? decisive[0] : Join(truth, decisive);
    }

    /// <summary>One part that settles it is enough; failing that, one that is unknown leaves the whole unknown.</summary>
    public static Truth Settle(IEnumerable<Truth> parts, Truth settledBy)
    {
        var settled = settledBy == Truth.Fails ? Truth.Holds : Truth.Fails;
        foreach (var part in parts)
        {
            if (part == settledBy)
                return settledBy;
            if (part == Truth.Unknown)
                settled = Truth.Unknown;
        }

        return settled;
    }

    public static string Join(ImmutableArray<Condition> parts, string word) =>
        string.Join($" {word} ", parts.Select(part => part is AllOf or AnyOf ? $"({part.Words})" : part.Words));

    public static ImmutableArray<Condition> Read(ObjectReading o, KnownNames known) =>
        o.Required("of").NotEmpty("condition").List(part => ConditionKinds.ReadPart(part, known));

    private static Finding Join(Truth truth, ImmutableArray<Finding> findings) =>
        new(
            truth,
            () => string.Join("; ", findings.Select(finding => finding.Sentence).Distinct(StringComparer.Ordinal)),
            truth == Truth.Unknown ? [.. findings.SelectMany(finding => finding.Missing).Distinct(StringComparer.Ordinal)] : []);
}
