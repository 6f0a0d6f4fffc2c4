using CsvHelper;

namespace HandoverBot.Tests.Commands;

/// <summary>The rows of a file that a command wrote, by column.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<Dictionary<string, string>> Of(string file)
    {
        using var reader = CsvReader.FromFile(file);
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(reader.Headers.ToArray().ToDictionary(name => name, name => reader.GetString(name)));
        return rows;
    }
}
