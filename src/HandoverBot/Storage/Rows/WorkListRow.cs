using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>The current state of a running list as JSON, and beside it what queries look for.</summary>
public sealed class WorkListRow
{
    public required WorkListId Id { get; set; }

    /// <summary>The handover it belongs to; null for a ramp.</summary>
    public HandoverId? HandoverId { get; set; }

    /// <summary>Whose ramp it is; null for a handover's list.</summary>
    public PersonId? Person { get; set; }

    public required int Version { get; set; }

    public required string State { get; set; }

    public static WorkListRow Of(WorkList list) => new()
    {
        Id = list.Id,
        HandoverId = list.Handover,
        Person = list.Person,
        Version = list.Version,
        State = StorageJson.Write(list),
    };

    internal static void Map(EntityTypeBuilder<WorkListRow> table)
    {
        table.ToTable("work_lists").HasKey(row => row.Id);
        table.HasOne<HandoverRow>().WithMany().HasForeignKey(row => row.HandoverId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.Person);
    }
}
