using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>What the allocation lists were last worked out by; where one of these is another by now, all of them are looked at again.</summary>
public sealed class AllocationLookRow
{
    public const int TheOnlyOne = 1;

    public int Id { get; set; } = TheOnlyOne;

    public required string PolicyHash { get; set; }

    /// <summary>Stands for everybody's role, region and flags.</summary>
    public required string RosterHash { get; set; }

    public required DateOnly Day { get; set; }

    public required DateTimeOffset At { get; set; }

    internal static void Map(EntityTypeBuilder<AllocationLookRow> table)
    {
        table.ToTable("allocation_looks").HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
    }
}
