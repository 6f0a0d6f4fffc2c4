using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>The one digest of a person and a day.</summary>
public sealed class DigestRow
{
    public required PersonId Person { get; set; }

    public required DateOnly Day { get; set; }

    public required DateTimeOffset PreparedAt { get; set; }

    /// <summary>Such as "quarter message", where it is one of many.</summary>
    public string? Campaign { get; set; }

    /// <summary>The outbox row that sends it first; what follows only changes it.</summary>
    public required string DedupeKey { get; set; }

    /// <summary>Counts how often it changed since.</summary>
    public int Revision { get; set; }

    /// <summary>The page it shows, from 0.</summary>
    public int Page { get; set; }

    internal static void Map(EntityTypeBuilder<DigestRow> table)
    {
        table.ToTable("digests").HasKey(row => new { row.Person, row.Day });
        table.HasIndex(row => row.PreparedAt);
    }
}
