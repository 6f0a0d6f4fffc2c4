using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>What one person has heard of one topic, and what they said to it.</summary>
public sealed class DigestTopicRow
{
    public required PersonId Person { get; set; }

    public required string Topic { get; set; }

    public required string Turn { get; set; }

    public required DateOnly SaidOn { get; set; }

    public DateOnly? PutOffUntil { get; set; }

    /// <summary>When they said that it is not theirs.</summary>
    public DateTimeOffset? RefusedAt { get; set; }

    /// <summary>What they were told when they said so.</summary>
    public string? RefusedText { get; set; }

    public HandoverId? HandoverId { get; set; }

    public DigestTopic ToTopic() => new(Turn, SaidOn, PutOffUntil, RefusedAt is not null);

    internal static void Map(EntityTypeBuilder<DigestTopicRow> table)
    {
        table.ToTable("digest_topics").HasKey(row => new { row.Person, row.Topic });
        table.HasIndex(row => row.SaidOn);
        table.HasIndex(row => row.RefusedAt).HasFilter("refused_at IS NOT NULL");
    }
}
