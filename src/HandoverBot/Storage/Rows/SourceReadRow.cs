using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>When facts of one kind were last read, and from where.</summary>
public sealed class SourceReadRow
{
    /// <summary>Such as <c>accounts</c>.</summary>
    public required string Kind { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>Such as a file's name.</summary>
    public required string Origin { get; set; }

    public required int Rows { get; set; }

    internal static void Map(EntityTypeBuilder<SourceReadRow> table) => table.ToTable("source_reads").HasKey(row => row.Kind);
}
