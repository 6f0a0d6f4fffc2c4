namespace HandoverBot.Csv;

/// <summary>One row of a file, and where to complain about it.</summary>
public sealed class CsvRow
{
    private readonly string _file;
    private readonly IReadOnlyDictionary<string, int> _positions;
    private readonly IReadOnlyList<string> _fields;
    private readonly CsvFaults _faults;

    internal CsvRow(
        string file, int line, IReadOnlyDictionary<string, int> positions, IReadOnlyList<string> fields, CsvFaults faults)
    {
        (_file, Line, _positions, _fields, _faults) = (file, line, positions, fields, faults);
        foreach (var (column, position) in positions)
        {
            if (CsvText.Hostility(fields[position]) is { } hostility)
                Fault(column, $"{CsvText.Quote(fields[position])} {hostility}");
        }
    }

    /// <summary>The line of the file it begins on.</summary>
    public int Line { get; }

    /// <summary>Whether nothing was found wrong with it so far.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The value without spaces around it; "" where there is none, or no such column.</summary>
    public string this[string column] => _positions.TryGetValue(column, out var position) ? _fields[position] : "";

    /// <summary>Whether the file has the column.</summary>
    public bool Has(string column) => _positions.ContainsKey(column);

    public void Fault(string column, string problem)
    {
        IsSound = false;
        _faults.Add(new CsvFault(_file, Line, column, problem));
    }

    /// <summary>Adds a fault that begins with the value itself.</summary>
    public void FaultValue(string column, string value, string problem) => Fault(column, $"{CsvText.Quote(value)} {problem}");
}
