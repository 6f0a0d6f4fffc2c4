using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Csv;

/// <summary>The first line of a file: which column stands where.</summary>
internal sealed class CsvHeader(string file, int line, IReadOnlyList<string> names, CsvFaults faults)
{
    /// <summary>Every expected column's position, in whatever order the file has them; null where the header is wrong.</summary>
    /// <param name="optional">Those that may be missing.</param>
    public IReadOnlyDictionary<string, int>? Match(IReadOnlyList<string> columns, IReadOnlyList<string> optional)
    {
        if (OtherSeparator(columns) is { } separator)
        {
            Fault(column: null, $"separates its columns with {separator}; save the file with commas instead");
            return null;
        }

        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var sound = true;
        for (var position = 0; position < names.Count; position++)
            sound &= Place(names[position], position, [.. columns, .. optional], positions);
        foreach (var missing in columns.Where(column => !positions.ContainsKey(column)))
            sound &= Fault(missing, "this column is missing; add it, with empty values where nothing is known");
        return sound ? positions : null;
    }

    private string? OtherSeparator(IReadOnlyList<string> columns) => names is not [var only] || columns.Count == 1
        ? null
        : only.Contains(';', StringComparison.Ordinal) ? "semicolons" : only.Contains('\t', StringComparison.Ordinal) ? "tabs" : null;

    private bool Place(string name, int position, IReadOnlyList<string> columns, Dictionary<string, int> positions)
    {
        if (name.Length == 0)
            return Fault(column: null, $"column {position + 1} has no name; name it or delete it");
        if (!columns.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            var free = columns.Where(column => !names.Contains(column, StringComparer.OrdinalIgnoreCase));
            return Fault(column: null, $"there is no column {CsvText.Quote(name)}. {Suggestion.For(name, free)}");
        }

        return positions.TryAdd(name, position) || Fault(name, "this column is there twice; delete one of them");
    }

    private bool Fault(string? column, string problem)
    {
        faults.Add(new CsvFault(file, line, column, problem));
        return false;
    }
}
