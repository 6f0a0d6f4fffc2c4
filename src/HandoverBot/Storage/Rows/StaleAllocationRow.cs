using HandoverBot.Domain.Accounts;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>An account of which something has changed since the allocation lists were worked out.</summary>
public sealed class StaleAllocationRow
{
    public required AccountId AccountId { get; set; }

    internal static void Map(EntityTypeBuilder<StaleAllocationRow> table) =>
        table.ToTable("stale_allocations").HasKey(row => row.AccountId);
}
