using HandoverBot.Csv;

namespace HandoverBot.Commands.Importing;

/// <summary>
/// One file on its way in. It is read twice, once to check all of it and once to store it, so that neither a long file is
/// held in memory nor the database locked while it is checked.
/// </summary>
internal sealed class ImportFile(string path, Terminal terminal)
{
    private CsvFaults _faults = new();

    public string Name { get; } = Path.GetFileName(path);

    /// <summary>Checks every row.</summary>
    /// <param name="see">Gets each sound row.</param>
    /// <exception cref="ImportRefusedException">It has faults.</exception>
    public async Task Check<T>(ICsvReader<T> reader, Action<T>? see = null)
    {
        _faults = new CsvFaults();
        await new Progress(terminal, "rows").Show($"Checking {Name}", report =>
        {
            foreach (var item in CsvFile.Read(path, reader, _faults, read => report(read.Rows, read.Fraction)))
                see?.Invoke(item);
            return Task.FromResult(0);
        });
        ThrowIfFaulty();
    }

    /// <summary>Reads the rows again and hands them to whoever stores them.</summary>
    /// <exception cref="ImportRefusedException">It has faults now: somebody has changed it since it was checked.</exception>
    public Task<TResult> Store<T, TResult>(ICsvReader<T> reader, Func<IEnumerable<T>, Task<TResult>> store) =>
        new Progress(terminal, "rows").Show($"Storing {Name}", report => store(Sound(reader, report)));

    public Task Say(string line) => terminal.Output.WriteLineAsync(line);

    public async Task WriteFaults()
    {
        foreach (var fault in _faults.Kept)
            await terminal.Error.WriteLineAsync(fault.ToString());
        if (_faults.Count > _faults.Kept.Count)
            await terminal.Error.WriteLineAsync($"… and {_faults.Count - _faults.Kept.Count:N0} more.");
        await terminal.Error.WriteLineAsync(
            $"{Name}: {Wording.Count(_faults.Count, "fault")}; nothing was imported. Correct the file and import it again.");
    }

    private IEnumerable<T> Sound<T>(ICsvReader<T> reader, Action<int, double> report)
    {
        foreach (var item in CsvFile.Read(path, reader, _faults, read => report(read.Rows, read.Fraction)))
        {
            ThrowIfFaulty();
            yield return item;
        }

        ThrowIfFaulty();
    }

    private void ThrowIfFaulty()
    {
        if (!_faults.IsEmpty)
            throw new ImportRefusedException();
    }
}
