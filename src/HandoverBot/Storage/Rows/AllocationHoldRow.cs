using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>A line of an allocation list that somebody looked at and left as it is for a while.</summary>
public sealed class AllocationHoldRow
{
    public required string List { get; set; }

    public required string Subject { get; set; }

    /// <summary>The last day on which it stays out of the list.</summary>
    public required DateOnly Until { get; set; }

    public required string Why { get; set; }

    public required PersonId ByPerson { get; set; }

    public required DateTimeOffset At { get; set; }

    internal static void Map(EntityTypeBuilder<AllocationHoldRow> table) =>
        table.ToTable("allocation_holds").HasKey(row => new { row.List, row.Subject });
}
