using CsvHelper;

namespace HandoverBot.Commands.Exporting;

/// <summary>RFC 4180, with an apostrophe before what a spreadsheet would take for a formula.</summary>
internal sealed class CsvSheet : ISheetWriter
{
    public async Task<int> Write(
        IReadOnlyList<string> columns, IAsyncEnumerable<string?[]> rows, TextWriter output, CancellationToken cancellation)
    {
        await using var writer = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        var count = 0;
        await writer.WriteRecordAsync([.. columns], cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await writer.WriteRecordAsync(row, cancellation);
            count++;
        }

        await writer.FlushAsync(cancellation);
        return count;
    }
}
