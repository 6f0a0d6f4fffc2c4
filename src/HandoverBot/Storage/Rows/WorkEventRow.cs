using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>One event of a running list. Its key lets one of two writers of the same version win.</summary>
public sealed class WorkEventRow
{
    public required WorkListId ListId { get; set; }

    public required int Version { get; set; }

    public required DateTimeOffset At { get; set; }

    public required PersonId ByPerson { get; set; }

    public required string PolicyName { get; set; }

    public required string PolicyHash { get; set; }

    /// <summary>The discriminator in <see cref="Data"/>, for people who query the table.</summary>
    public required string Type { get; set; }

    public required string Data { get; set; }

    public static WorkEventRow Of(RecordedWork recorded) => new()
    {
        ListId = recorded.List,
        Version = recorded.Version,
        At = recorded.At,
        ByPerson = recorded.By,
        PolicyName = recorded.Policy.Name,
        PolicyHash = recorded.Policy.Hash,
        Type = StorageJson.TypeOf(recorded.Event),
        Data = StorageJson.Write(recorded.Event),
    };

    public RecordedWork ToEvent() =>
        new(ListId, Version, At, ByPerson, new PolicyStamp(PolicyName, PolicyHash), StorageJson.ReadWorkEvent(Data));

    internal static void Map(EntityTypeBuilder<WorkEventRow> table)
    {
        table.ToTable("work_list_events").HasKey(row => new { row.ListId, row.Version });
        table.HasOne<WorkListRow>().WithMany().HasForeignKey(row => row.ListId).OnDelete(DeleteBehavior.Restrict);
    }
}
