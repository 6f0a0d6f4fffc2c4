using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>The only row of its table: a number that is raised whenever the ARR of an account changes.</summary>
public sealed class ArrVersionRow
{
    public required int Id { get; set; }

    public required long Number { get; set; }

    internal static void Map(EntityTypeBuilder<ArrVersionRow> table)
    {
        table.ToTable("arr_versions").HasKey(row => row.Id);
        table.Property(row => row.Id).ValueGeneratedNever();
    }
}
