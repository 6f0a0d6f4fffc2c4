namespace HandoverBot.Commands.Exporting;

/// <summary>A table on its way into a file.</summary>
internal static class SheetFile
{
    /// <returns>How many rows were written.</returns>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static async Task<int> Write(
        string path, IReadOnlyList<string> columns, IAsyncEnumerable<string?[]> rows, ISheetWriter writer, CancellationToken cancellation)
    {
        try
        {
            await using var file = new StreamWriter(path);
            return await writer.Write(columns, rows, file, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be written: {exception.Message}");
        }
    }
}
