using HandoverBot.Domain.Allocating;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>A line of one of the allocation lists, as it was last worked out: what the board filters, counts and orders by.</summary>
public sealed class AllocationRow
{
    private const long Unknown = -1;

    /// <summary>Which list, as in the policy.</summary>
    public required string List { get; set; }

    /// <summary>The account's id; the owner's, where the list is of books.</summary>
    public required string Subject { get; set; }

    public required string Name { get; set; }

    /// <summary>The ARR in hundredths; less than nothing where it is unknown, so that those come last.</summary>
    public required long Weight { get; set; }

    /// <summary>The pool the policy recommends; null where a person must say.</summary>
    public string? Pool { get; set; }

    /// <summary>Where most of the customer's users are, or the owner of the book is; null where that is unknown.</summary>
    public string? Region { get; set; }

    public string? OwnerRole { get; set; }

    public static AllocationRow Of(AllocationLine line) => new()
    {
        List = AllocationList.Of(line.List).Id,
        Subject = line.Subject,
        Name = line.Name,
        Weight = line.Arr is { } arr ? Minor.From(arr) : Unknown,
        Pool = line.Pool,
        Region = line.Region,
        OwnerRole = line.OwnerRole,
    };

    public AllocationLine ToLine() => new(
        AllocationList.FromId(List)!.List, Subject, Name, Weight == Unknown ? null : Minor.ToAmount(Weight), Pool, Region, OwnerRole);

    internal static void Map(EntityTypeBuilder<AllocationRow> table)
    {
        table.ToTable("allocations").HasKey(row => new { row.List, row.Subject });
        table.HasIndex(row => new { row.List, row.Weight, row.Subject });
        table.HasIndex(row => row.Subject);
    }
}
