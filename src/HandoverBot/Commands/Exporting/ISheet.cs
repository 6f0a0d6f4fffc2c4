namespace HandoverBot.Commands.Exporting;

/// <summary>Something that can be exported as a table.</summary>
internal interface ISheet
{
    IReadOnlyList<string> Columns { get; }

    /// <summary>The columns with amounts of money or percentages, written with a point and two digits.</summary>
    IReadOnlyCollection<string> Amounts => [];

    /// <summary>Adds what it needs beside the stores.</summary>
    void AddServices(WebApplicationBuilder builder)
    {
    }

    /// <summary>One row in memory at a time.</summary>
    IAsyncEnumerable<string?[]> Rows(CommandScope scope, CancellationToken cancellation);
}

/// <summary>A way to write tables.</summary>
internal interface ISheetWriter
{
    /// <returns>How many rows were written.</returns>
    Task<int> Write(
        IReadOnlyList<string> columns, IAsyncEnumerable<string?[]> rows, TextWriter output, CancellationToken cancellation);
}
