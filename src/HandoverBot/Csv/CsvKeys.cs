namespace HandoverBot.Csv;

/// <summary>The keys a file has had so far, and on which line.</summary>
internal sealed class CsvKeys
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a fault where an earlier row has the same key.</summary>
    public void Add(CsvRow row, string column, string key)
    {
        if (key.Length > 0 && !_lines.TryAdd(key, row.Line))
            row.FaultValue(column, row[column], $"is already on line {_lines[key]}; keep one of the two");
    }
}
