using CsvHelper;

namespace HandoverBot.Csv;

/// <summary>A CSV file with a header, read row by row. What is wrong with its form goes to the faults.</summary>
internal sealed class CsvTable : IDisposable
{
    private const int LongestLine = 100_000;

    private readonly string _file;
    private readonly FileStream _stream;
    private readonly CsvReader _reader;
    private readonly CsvFaults _faults;

    private CsvTable(string path, CsvFaults faults)
    {
        _file = Path.GetFileName(path);
        _faults = faults;
        _stream = CsvStream.Open(path);
        // Bytes that are not UTF-8 become U+FFFD, so that the fault can name their row and column.
        _reader = CsvReader.Create(_stream, new CsvReaderOptions
        {
            AllowLineBreaksInQuotes = false,
            DetectSeparatorHint = false,
            HasHeader = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            MaxRecordSize = LongestLine,
            OnMalformedRecord = Misquoted,
            Separator = ',',
            TrackLineNumbers = true,
            TrimInsideQuotes = true,
            TrimWhitespace = true,
        });
    }

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Fraction => (double)_reader.ByteOffset / _stream.Length;

    /// <exception cref="CsvFileException">It cannot be read at all.</exception>
    public static CsvTable Open(string path, CsvFaults faults) => new(path, faults);

    /// <summary>The rows that have the right number of values; none where the header is wrong.</summary>
    public IEnumerable<CsvRow> Rows(IReadOnlyList<string> columns, IReadOnlyList<string> optional)
    {
        if (!Next())
        {
            Fault(1, $"is empty. The first line should be: {string.Join(',', columns)}");
            yield break;
        }

        var names = Fields();
        if (new CsvHeader(_file, (int)_reader.LineNumber, names, _faults).Match(columns, optional) is not { } positions)
            yield break;
        while (Next())
        {
            var line = (int)_reader.LineNumber;
            var fields = Fields();
            if (fields.Length == names.Length)
                yield return new CsvRow(_file, line, positions, fields, _faults);
            else if (fields.Any(field => field.Length > 0))
                Fault(line, $"has {fields.Length} values, but the header has {names.Length} columns; a comma is missing or too many (put a value with a comma in quotes)");
        }
    }

    public void Dispose() => _reader.Dispose();

    private bool Next()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException tooLong)
        {
            Fault((int)tooLong.LineNumber, $"has more than {LongestLine:N0} characters in one line; nothing after it was read");
            return false;
        }
    }

    private string[] Fields() => [.. Enumerable.Range(0, _reader.FieldCount).Select(_reader.GetString)];

    private void Misquoted(CsvMalformedRecord record) => Fault((int)record.LineNumber, record.Reason switch
    {
        CsvMalformedReason.StrayQuote or CsvMalformedReason.TextAfterClosingQuote =>
            "has a quote inside a value; put the whole value in quotes and write \"\" for a quote in it",
        _ => "has a quote that is not closed on the same line; close it, and take line breaks out of the value",
    });

    private void Fault(int line, string problem) => _faults.Add(new CsvFault(_file, line, Column: null, problem));
}
