namespace HandoverBot.Csv;

/// <summary>Opens a file that should be CSV in UTF-8, or says what it is instead.</summary>
internal static class CsvStream
{
    private const int LongestSignature = 4;

    /// <exception cref="CsvFileException">It is not there, not a file, or of another kind.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
            throw new CsvFileException($"{path} is a folder; name the CSV file in it.");
        if (!File.Exists(path))
            throw new CsvFileException($"There is no file {path}. Check the name and the folder you are in.");
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CsvFileException($"{path} cannot be opened: {exception.Message}", exception);
        }

        if (WrongKind(stream) is { } problem)
        {
            stream.Dispose();
            throw new CsvFileException($"{path} {problem}");
        }

        stream.Position = 0;
        return stream;
    }

    private static string? WrongKind(FileStream stream)
    {
        Span<byte> start = stackalloc byte[LongestSignature];
        var bytes = start[..stream.ReadAtLeast(start, LongestSignature, throwOnEndOfStream: false)];
        if (bytes.IsEmpty)
            return "is empty. Its first line should name the columns.";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return "is an Excel workbook (or a zip file). Save it as CSV UTF-8.";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || bytes.Contains((byte)0))
            return "is not text in UTF-8 (it looks like UTF-16). Save it as UTF-8.";
        return null;
    }
}
