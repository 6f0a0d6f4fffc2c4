using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>Something to be sent: committed with what caused it, delivered afterwards.</summary>
public sealed class OutboxRow
{
    /// <summary>Given by the database, in order of writing.</summary>
    public long Id { get; set; }

    /// <summary>Says what this is; a second row with the same key is never stored.</summary>
    public required string DedupeKey { get; set; }

    /// <summary>Rows of one conversation go out one after the other.</summary>
    public required string Conversation { get; set; }

    public required string Kind { get; set; }

    public required string Payload { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    public OutboxStatus Status { get; set; }

    /// <summary>What went wrong the last time, or why it was dropped.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Where it ended up.</summary>
    public string? Channel { get; set; }

    public string? Ts { get; set; }

    /// <summary>Until when a sender may be working on it.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    internal static void Map(EntityTypeBuilder<OutboxRow> table)
    {
        table.ToTable("outbox").HasKey(row => row.Id);
        table.HasIndex(row => row.DedupeKey).IsUnique();
        table.HasIndex(row => new { row.Status, row.DueAt, row.Id });
        table.HasIndex(row => new { row.Conversation, row.Id }).HasFilter("finished_at IS NULL");
    }
}

public enum OutboxStatus
{
    Pending,

    /// <summary>Claimed by a sender. After the lease it may or may not have been sent.</summary>
    InFlight,

    Sent,

    /// <summary>No longer true when its turn came.</summary>
    Dropped,

    /// <summary>Given up: somebody has to look.</summary>
    Dead,
}
