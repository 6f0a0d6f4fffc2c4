using System.Text;

using HandoverBot.Domain.Policies;

namespace HandoverBot.Commands.Simulating;

/// <summary>What a simulation found, on a screen or two: the counts first, then the first few of each kind.</summary>
internal static class SimulationPage
{
    /// <param name="isComplete">Whether everything also went to a file.</param>
    public static string Of(SimulationTotals totals, Policy now, Policy then, DateOnly day, bool isComplete)
    {
        var text = new StringBuilder();
        text.AppendLine($"{then.Stamp} instead of {now.Stamp}, on {Wording.Day(day)}: {Wording.Count(totals.Accounts, "account")}");
        text.AppendLine();
        text.Append(Summary(totals));
        if (totals.IsAllTheSame)
            text.AppendLine().AppendLine("Nothing would change.");
        Section(text, "Where accounts would move", Ways(totals), totals.Ways.Count, isComplete);
        Section(text, "Accounts that would move", Moves(totals), totals.Moves, isComplete);
        Section(text, "Books over the cap now or then", Books(totals), totals.Books, isComplete);
        Section(text, "Running handovers; they keep the policy they started under", Handovers(totals), totals.DifferentHandovers, isComplete);
        Section(text, "Reasons that the facts allow", Reasons(totals), totals.Reasons.Count, isComplete);
        return text.ToString();
    }

    private static string Summary(SimulationTotals totals) => TextTable.Of(
        [
            ["", "now", "then"],
            ["accounts that would move to another pool", "", $"{totals.Moves:N0}"],
            ["accounts for which a person must say the pool", $"{totals.NeedAPersonNow:N0}", $"{totals.NeedAPersonThen:N0}"],
            ["books over the cap", $"{totals.BooksOverNow:N0}", $"{totals.BooksOverThen:N0}"],
            ["running handovers, and those it would treat differently", $"{totals.Handovers:N0}", $"{totals.DifferentHandovers:N0}"],
        ],
        1,
        2);

    private static void Section(StringBuilder text, string title, string? table, int count, bool isComplete)
    {
        if (table is null)
            return;
        text.AppendLine().AppendLine(title).Append(table);
        if (count > SimulationTotals.MostShown)
            text.AppendLine($"  and {count - SimulationTotals.MostShown:N0} more; {(isComplete ? "the file" : "--csv FILE")} has them all");
    }

    private static string? Ways(SimulationTotals totals) => Table(
        ["from", "to", "accounts"],
        totals.Ways
            .OrderByDescending(way => way.Value)
            .ThenBy(way => way.Key.From, StringComparer.Ordinal)
            .ThenBy(way => way.Key.To, StringComparer.Ordinal)
            .Take(SimulationTotals.MostShown)
            .Select(way => new[] { PolicySimulation.PoolOf(way.Key.From), PolicySimulation.PoolOf(way.Key.To), $"{way.Value:N0}" }),
        2);

    private static string? Moves(SimulationTotals totals) => Table(
        ["account", "from", "to", "because"],
        totals.FirstMoves.Select(shift => new[]
        {
            shift.Account.Id.Value, PolicySimulation.PoolOf(shift.Now.Pool), PolicySimulation.PoolOf(shift.Then.Pool), shift.Then.Because,
        }));

    private static string? Books(SimulationTotals totals) => Table(
        ["owner", "now", "then", ""],
        totals.FirstBooks.Select(shift => new[] { shift.Owner.Name, Over(shift.IsOverNow), Over(shift.IsOverThen), shift.Then.Sentence }));

    private static string? Handovers(SimulationTotals totals) => Table(
        ["account", "what would be different"],
        totals.FirstHandovers.Select(shift => new[] { shift.Handover.Account.Value, string.Join(' ', shift.Differences) }));

    private static string? Reasons(SimulationTotals totals) => Table(
        ["reason", "no longer", "newly"],
        totals.Reasons.Take(SimulationTotals.MostShown).Select(reason => new[] { reason.Key, $"{reason.Value.Lost:N0}", $"{reason.Value.Gained:N0}" }),
        1,
        2);

    private static string? Table(string[] head, IEnumerable<string[]> rows, params int[] numbers)
    {
        string[][] all = [head, .. rows];
        return all.Length == 1 ? null : TextTable.Of(all, numbers);
    }

    private static string Over(bool isOver) => isOver ? "over" : "not over";
}
