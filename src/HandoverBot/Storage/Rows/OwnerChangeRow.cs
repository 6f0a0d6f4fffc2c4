using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>A handover whose outcome somebody has to enter in the customer system.</summary>
public sealed class OwnerChangeRow
{
    public required HandoverId HandoverId { get; set; }

    public required AccountId AccountId { get; set; }

    public required string AccountName { get; set; }

    public required PersonId NewOwner { get; set; }

    public required DateTimeOffset Since { get; set; }

    /// <summary>When it was last looked for, whatever came of it.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    /// <summary>When the customer system last told who owns the account; null where it has not since.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>Whom it named then; null for nobody.</summary>
    public PersonId? SeenOwner { get; set; }

    /// <summary>When it named the new owner, or a later handover made this one's outcome needless.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    internal static void Map(EntityTypeBuilder<OwnerChangeRow> table)
    {
        table.ToTable("owner_changes").HasKey(row => row.HandoverId);
        table.HasIndex(row => row.AccountId);
    }
}
