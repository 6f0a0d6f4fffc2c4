namespace HandoverBot.Csv;

/// <summary>The file cannot be read as a whole; the message says why and what to do.</summary>
public sealed class CsvFileException : Exception
{
    public CsvFileException(string message)
        : base(message)
    {
    }

    public CsvFileException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
