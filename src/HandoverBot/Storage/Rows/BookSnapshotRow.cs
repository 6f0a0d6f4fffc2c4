using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>Every book on the first or the last day of a quarter was written down. Never changed or removed.</summary>
public sealed class BookSnapshotRow
{
    public required DateOnly Day { get; set; }

    /// <summary>Such as <c>2026Q4</c>.</summary>
    public required string Quarter { get; set; }

    public required DateTimeOffset TakenAt { get; set; }

    public required string PolicyHash { get; set; }

    internal static void Map(EntityTypeBuilder<BookSnapshotRow> table) => table.ToTable("book_snapshots").HasKey(row => row.Day);
}

/// <summary>Whose an account was on that day, and its ARR, as it was known when the snapshot was taken. Never changed or removed.</summary>
public sealed class BookSnapshotLineRow
{
    public required DateOnly Day { get; set; }

    public required AccountId AccountId { get; set; }

    /// <summary>Null for nobody, and where it was not known.</summary>
    public PersonId? Owner { get; set; }

    public required bool OwnerIsKnown { get; set; }

    /// <summary>In hundredths; null where it was not known.</summary>
    public long? ArrMinor { get; set; }

    internal static void Map(EntityTypeBuilder<BookSnapshotLineRow> table)
    {
        table.ToTable("book_snapshot_lines").HasKey(row => new { row.Day, row.AccountId });
        table.HasIndex(row => new { row.Owner, row.Day });
        table.HasOne<BookSnapshotRow>().WithMany().HasForeignKey(row => row.Day).OnDelete(DeleteBehavior.Restrict);
    }
}
