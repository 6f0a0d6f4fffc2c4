using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>Somebody who was picked for a stand-up. Never changed.</summary>
public sealed class StandUpPickRow
{
    public required string StandUp { get; set; }

    public required DateOnly Day { get; set; }

    /// <summary>From 0, where several are picked.</summary>
    public required int Number { get; set; }

    public required PersonId Person { get; set; }

    public DateOnly? LastPickedOn { get; set; }

    public required int Among { get; set; }

    internal static void Map(EntityTypeBuilder<StandUpPickRow> table)
    {
        table.ToTable("stand_up_picks").HasKey(row => new { row.StandUp, row.Day, row.Number });
        table.Property(row => row.Number).ValueGeneratedNever();
    }
}
