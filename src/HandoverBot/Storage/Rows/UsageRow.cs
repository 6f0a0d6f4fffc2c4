using HandoverBot.Domain.Accounts;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>What an account used in a quarter, as it was told. Another word on the same quarter is another row; the last one counts.</summary>
public sealed class UsageRow
{
    public required AccountId AccountId { get; set; }

    /// <summary>Such as <c>2026Q4</c>.</summary>
    public required string Quarter { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; set; }

    /// <summary>In hundredths.</summary>
    public required long AmountMinor { get; set; }

    /// <summary>ISO 4217, upper case.</summary>
    public required string Currency { get; set; }

    public required DateTimeOffset ToldAt { get; set; }

    /// <summary>Such as a file's name.</summary>
    public required string Origin { get; set; }

    internal static void Map(EntityTypeBuilder<UsageRow> table)
    {
        table.ToTable("usage_told").HasKey(row => new { row.AccountId, row.Quarter, row.Number });
        table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
