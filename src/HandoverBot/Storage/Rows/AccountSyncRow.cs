using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>How far the latest reading of all of a source's accounts has come.</summary>
public sealed class AccountSyncRow
{
    /// <summary>Such as <c>Vitally</c>.</summary>
    public required string Source { get; set; }

    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>When it was last worked on.</summary>
    public required DateTimeOffset TriedAt { get; set; }

    /// <summary>Null while it is under way.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The source's word for where to go on; null at the beginning.</summary>
    public string? Place { get; set; }

    /// <summary>How many accounts it has read.</summary>
    public int Rows { get; set; }

    /// <summary>How many of them have come to lack an owner.</summary>
    public int Ownerless { get; set; }

    /// <summary>How often it had to begin again, because its place was forgotten.</summary>
    public int Restarts { get; set; }

    /// <summary>A sentence: why it does not get on; null where it does.</summary>
    public string? Failure { get; set; }

    /// <summary>When it is tried again.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    internal static void Map(EntityTypeBuilder<AccountSyncRow> table) => table.ToTable("account_syncs").HasKey(row => row.Source);
}
