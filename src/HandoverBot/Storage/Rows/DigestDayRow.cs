using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>The last day for which it was looked what a person should hear, whether there was anything or not.</summary>
public sealed class DigestDayRow
{
    public required PersonId Person { get; set; }

    public required DateOnly Day { get; set; }

    internal static void Map(EntityTypeBuilder<DigestDayRow> table) => table.ToTable("digest_days").HasKey(row => row.Person);
}
