using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>Who owned an account from a day on, as what was told adds up (see <see cref="OwnershipEventRow"/>). Nobody's days have no row.</summary>
public sealed class OwnershipRow
{
    public required AccountId AccountId { get; set; }

    /// <summary>The first day.</summary>
    public required DateOnly Since { get; set; }

    public required PersonId Owner { get; set; }

    /// <summary>The first day after; null while it lasts.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The handover that brought it about; null where something else told.</summary>
    public HandoverId? HandoverId { get; set; }

    /// <exception cref="InvalidOperationException">They are nobody's days.</exception>
    internal static OwnershipRow Of(AccountId account, OwnershipSpan span) => new()
    {
        AccountId = account,
        Since = span.From,
        Owner = span.Owner ?? throw new InvalidOperationException($"Nobody owned {account} from {span.From:yyyy-MM-dd}."),
        Until = span.Until,
        HandoverId = span.By.Word is { Kind: OwnershipWordKind.Handover, By: var id } ? Domain.Handovers.HandoverId.From(id) : null,
    };

    /// <summary>Becomes another row of the same day.</summary>
    internal void Take(OwnershipRow other) => (Owner, Until, HandoverId) = (other.Owner, other.Until, other.HandoverId);

    internal static void Map(EntityTypeBuilder<OwnershipRow> table)
    {
        table.ToTable("ownerships").HasKey(row => new { row.AccountId, row.Since });
        table.HasIndex(row => row.Owner);
        table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
