using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>A policy file that was in force, kept so that old decisions can be explained.</summary>
public sealed class PolicyRow
{
    public required string Hash { get; set; }

    public required string Name { get; set; }

    public required DateOnly EffectiveFrom { get; set; }

    public required string Text { get; set; }

    public required DateTimeOffset StoredAt { get; set; }

    internal static void Map(EntityTypeBuilder<PolicyRow> table) => table.ToTable("policies").HasKey(row => row.Hash);
}
