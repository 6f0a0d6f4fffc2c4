using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>The bot was started with another policy than before. Never changed or removed.</summary>
public sealed class PolicyAdoptionRow
{
    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; set; }

    public required string PolicyHash { get; set; }

    public required DateTimeOffset AdoptedAt { get; set; }

    /// <summary>The day of that instant, where the policy counts its days.</summary>
    public required DateOnly AdoptedOn { get; set; }

    public required DateOnly EffectiveFrom { get; set; }

    internal static void Map(EntityTypeBuilder<PolicyAdoptionRow> table)
    {
        table.ToTable("policy_adoptions").HasKey(row => row.Number);
        table.Property(row => row.Number).ValueGeneratedNever();
        table.HasOne<PolicyRow>().WithMany().HasForeignKey(row => row.PolicyHash).OnDelete(DeleteBehavior.Restrict);
    }
}
