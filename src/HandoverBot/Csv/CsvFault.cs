namespace HandoverBot.Csv;

/// <summary>One thing wrong with a CSV file.</summary>
/// <param name="Line">The line of the file, 1 for the header.</param>
/// <param name="Column">Null where the whole line is meant.</param>
/// <param name="Problem">What is wrong and what would be right.</param>
public sealed record CsvFault(string File, int Line, string? Column, string Problem)
{
    /// <summary>Such as <c>accounts.csv:12:arr: "12k" is not an amount; write digits, such as 12000</c>.</summary>
    public override string ToString() => Column is null ? $"{File}:{Line}: {Problem}" : $"{File}:{Line}:{Column}: {Problem}";
}
