namespace HandoverBot.Csv;

/// <summary>The faults found so far. Past a thousand they are only counted: by then the whole file is of another kind.</summary>
public sealed class CsvFaults
{
    private const int MostKept = 1000;

    private readonly List<CsvFault> _kept = [];

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    /// <summary>The first thousand, in the order they were found.</summary>
    public IReadOnlyList<CsvFault> Kept => _kept;

    public void Add(CsvFault fault)
    {
        Count++;
        if (_kept.Count < MostKept)
            _kept.Add(fault);
    }
}
