namespace HandoverBot.Domain.Tests.Policies.Tables;

/// <summary>The rows of a policy's table: what its source texts say, written down without a look at the policy file.</summary>
public static class DecisionTable
{
    private const char Comment = '#';

    /// <summary>Each row as xunit wants it: policy, requirement, facts, question and answer.</summary>
    public static TheoryData<string, string, string, string, string> Of(string policy)
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in Rows(policy))
            data.Add(policy, row.Requirement, row.Facts, row.Question, row.Answer);
        return data;
    }

    public static IReadOnlyList<TableRow> Rows(string policy) =>
    [
        .. File.ReadLines(Path.Combine(ShippedPolicies.Folder("tests", "HandoverBot.Domain.Tests", "Policies", "Tables"), $"{policy}.txt"))
            .Where(line => !string.IsNullOrWhiteSpace(line) && line[0] != Comment)
            .Select(TableRow.Parse),
    ];
}

/// <summary>One line, such as <c>R1 | arr=20000 | pool: US TAM</c>.</summary>
/// <param name="Facts">In the short way of <see cref="FactsText"/>; empty where none matter.</param>
public sealed record TableRow(string Requirement, string Facts, string Question, string Answer)
{
    public static TableRow Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        Assert.True(cells.Length == 3, $"A row has three cells: {line}");
        var asked = cells[2].Split(": ", 2);
        Assert.True(asked.Length == 2, $"A row ends in a question and its answer: {line}");
        return new TableRow(cells[0], cells[1], asked[0], asked[1]);
    }
}
