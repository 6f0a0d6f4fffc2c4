using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Policies.Describing;

/// <summary>What has to be true first, and who may do without.</summary>
internal static class GateLines
{
    public static IEnumerable<string> Of(Policy policy) => policy.Gates.SelectMany(Of);

    public static IEnumerable<string> OfHighPotential(Policy policy) => policy.HighPotential is { } early
        ? [$"If: {early.When.Words}", .. early.Gates.SelectMany(Of)]
        : [];

    private static IEnumerable<string> Of(GateRule rule)
    {
        yield return $"{rule.Gate.Title()}: "
            + (rule.WaivableBy == PersonFlags.None ? "nobody may waive it" : $"may be waived by {rule.WaivableBy.Words()}");
        if (rule.MaxAgeDays is { } days)
            yield return $"  Not older than {Wording.Count(days, "day")}";
        foreach (var question in rule.Questions)
            yield return $"  The owner confirms: {question.Text}";
        if (!rule.BlockingStatuses.IsEmpty)
            yield return $"  Closed by invoices that are {Wording.Or(rule.BlockingStatuses.Select(s => s.ToString().ToLowerInvariant()))}";
    }
}
