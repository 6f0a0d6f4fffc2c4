using HandoverBot.Domain.Accounts;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>Something for somebody to enter in a customer system that the bot cannot write to.</summary>
public sealed class CrmChangeRow
{
    /// <summary>The same change never stands here twice.</summary>
    public required string ExternalId { get; set; }

    public required AccountId AccountId { get; set; }

    public required string AccountName { get; set; }

    /// <summary>Such as “Set the trait New Owner”.</summary>
    public required string What { get; set; }

    public required string Text { get; set; }

    public required DateTimeOffset At { get; set; }

    internal static void Map(EntityTypeBuilder<CrmChangeRow> table) => table.ToTable("crm_changes").HasKey(row => row.ExternalId);
}
