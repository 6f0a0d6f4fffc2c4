using System.Runtime.InteropServices;

namespace HandoverBot.Csv;

/// <summary>How far the reading of a file has come.</summary>
/// <param name="Fraction">From 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CsvProgress(int Rows, double Fraction);

public static class CsvFile
{
    /// <summary>The sound rows, one in memory at a time; everything else goes to the faults.</summary>
    /// <exception cref="CsvFileException">The file cannot be read at all.</exception>
    public static IEnumerable<T> Read<T>(string path, ICsvReader<T> reader, CsvFaults faults, Action<CsvProgress> report)
    {
        using var table = CsvTable.Open(path, faults);
        var rows = 0;
        foreach (var row in table.Rows(reader.Columns, reader.OptionalColumns))
        {
            report(new CsvProgress(++rows, table.Fraction));
            if (reader.TryRead(row, out var item) && row.IsSound)
                yield return item;
        }

        reader.Finish();
    }
}
