using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>One event. Its key lets one of two writers of the same version win.</summary>
public sealed class HandoverEventRow
{
    public required HandoverId HandoverId { get; set; }

    public required int Version { get; set; }

    public required DateTimeOffset At { get; set; }

    public PersonId? ByPerson { get; set; }

    public required string PolicyName { get; set; }

    public required string PolicyHash { get; set; }

    /// <summary>The discriminator in <see cref="Data"/>, for people who query the table.</summary>
    public required string Type { get; set; }

    public required string Data { get; set; }

    public static HandoverEventRow Of(RecordedEvent recorded) => new()
    {
        HandoverId = recorded.Handover,
        Version = recorded.Version,
        At = recorded.At,
        ByPerson = recorded.By,
        PolicyName = recorded.Policy.Name,
        PolicyHash = recorded.Policy.Hash,
        Type = StorageJson.TypeOf(recorded.Event),
        Data = StorageJson.Write(recorded.Event),
    };

    public RecordedEvent ToEvent() =>
        new(HandoverId, Version, At, ByPerson, new PolicyStamp(PolicyName, PolicyHash), StorageJson.ReadEvent(Data));

    internal static void Map(EntityTypeBuilder<HandoverEventRow> table)
    {
        table.ToTable("handover_events").HasKey(row => new { row.HandoverId, row.Version });
        table.HasOne<HandoverRow>().WithMany().HasForeignKey(row => row.HandoverId).OnDelete(DeleteBehavior.Restrict);
    }
}
