using HandoverBot.Domain.Accounts;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>Something that a source tells of an account and that cannot be taken over. What was known of it stays.</summary>
public sealed class AccountFaultRow
{
    /// <summary>Need not be the id of an account that is known.</summary>
    public required AccountId AccountId { get; set; }

    /// <summary>What the source calls it, such as <c>Annual revenue</c>.</summary>
    public required string Fact { get; set; }

    /// <summary>A sentence: what is wrong, and what would be right.</summary>
    public required string Problem { get; set; }

    public required DateTimeOffset At { get; set; }

    internal static void Map(EntityTypeBuilder<AccountFaultRow> table) =>
        table.ToTable("account_faults").HasKey(row => new { row.AccountId, row.Fact });
}
