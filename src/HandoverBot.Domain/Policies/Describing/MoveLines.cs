using HandoverBot.Domain.Policies.Conditions.Ownership;

namespace HandoverBot.Domain.Policies.Describing;

/// <summary>From which role to which accounts go, and how long they stay before.</summary>
internal static class MoveLines
{
    public static IEnumerable<string> Of(Policy policy) => policy.Transitions.SelectMany(Of);

    private static IEnumerable<string> Of(Transition move)
    {
        yield return $"{move.From} to {move.To}: {move.Because}";
        if (move.When is { } when)
            yield return $"  Usually: {when.Words}";
        if (move.Wait is { } wait)
            yield return $"  Not before: {Wait(wait)}";
    }

    private static string Wait(Wait wait)
    {
        string?[] parts =
        [
            $"{Wording.Count(wait.Months, "month")} after {wait.Milestone.Fact().Words}",
            wait.UsuallyWithin is { } latest ? $"expected within {Wording.Count(latest, "month")}" : null,
            wait.OpensMonthsBefore > 0 ? $"may be proposed {Wording.Count(wait.OpensMonthsBefore, "month")} earlier" : null,
            wait.NotIf is { } exempt ? $"no wait where it {exempt.Words}" : null,
        ];
        return string.Join("; ", parts.OfType<string>());
    }
}
