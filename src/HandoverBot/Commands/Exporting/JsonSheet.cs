using System.Text.Encodings.Web;
using System.Text.Json;

namespace HandoverBot.Commands.Exporting;

/// <summary>A JSON array with an object for each row, on a line of its own.</summary>
internal sealed class JsonSheet : ISheetWriter
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<int> Write(
        IReadOnlyList<string> columns, IAsyncEnumerable<string?[]> rows, TextWriter output, CancellationToken cancellation)
    {
        var count = 0;
        await output.WriteAsync('[');
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var members = columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second);
            await output.WriteAsync(count++ == 0 ? "\n" : ",\n");
            await output.WriteAsync(JsonSerializer.Serialize(members, Options));
        }

        await output.WriteLineAsync("\n]");
        return count;
    }
}
