using System.Globalization;

using CsvHelper;

namespace HandoverBot.Commands.Exporting;

/// <summary>RFC 4180, with an apostrophe before what a spreadsheet would take for a formula.</summary>
/// <param name="amounts">The columns with amounts, which a minus makes no formula of.</param>
internal sealed class CsvSheet(params IReadOnlyCollection<string> amounts) : ISheetWriter
{
    public async Task<int> Write(
        IReadOnlyList<string> columns, IAsyncEnumerable<string?[]> rows, TextWriter output, CancellationToken cancellation)
    {
        await using var writer = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        var count = 0;
        await writer.WriteRecordAsync([.. columns], cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            foreach (var (column, cell) in columns.Zip(row))
                WriteField(writer, column, cell);
            await writer.EndRecordAsync(cancellation);
            count++;
        }

        await writer.FlushAsync(cancellation);
        return count;
    }

    private void WriteField(CsvWriter writer, string column, string? cell)
    {
        if (cell is not null && amounts.Contains(column))
            writer.WriteField(decimal.Parse(cell, CultureInfo.InvariantCulture), "0.00");
        else
            writer.WriteField(cell);
    }
}
