using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>Where a card lives in Slack.</summary>
public sealed class PostedMessageRow
{
    public required string Key { get; set; }

    public required string Channel { get; set; }

    public required string Ts { get; set; }

    /// <summary>The version of the state it shows.</summary>
    public required int Version { get; set; }

    /// <summary>Tells whether what it shows would change; empty where what it shows is not known.</summary>
    public required string ContentHash { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    internal static void Map(EntityTypeBuilder<PostedMessageRow> table) => table.ToTable("posted_messages").HasKey(row => row.Key);
}
