using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>Who owned an account from a day on.</summary>
public sealed class OwnershipRow
{
    public required AccountId AccountId { get; set; }

    /// <summary>The first day.</summary>
    public required DateOnly Since { get; set; }

    public required PersonId Owner { get; set; }

    /// <summary>The first day after; null while it lasts.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The handover that brought it about; null where the customer system told.</summary>
    public HandoverId? HandoverId { get; set; }

    internal static void Map(EntityTypeBuilder<OwnershipRow> table)
    {
        table.ToTable("ownerships").HasKey(row => new { row.AccountId, row.Since });
        table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
