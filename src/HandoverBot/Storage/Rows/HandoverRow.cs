using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>The current state of a handover as JSON, and beside it what queries look for.</summary>
public sealed class HandoverRow
{
    public required HandoverId Id { get; set; }

    public required AccountId AccountId { get; set; }

    public required string AccountName { get; set; }

    public required HandoverStatus Status { get; set; }

    /// <summary>Null where nobody owned it.</summary>
    public PersonId? Owner { get; set; }

    public PersonId? NewOwner { get; set; }

    public string? Pool { get; set; }

    public required int Version { get; set; }

    public DateOnly? EffectiveOn { get; set; }

    public required DateTimeOffset StatusSince { get; set; }

    public required bool IsLive { get; set; }

    public required string State { get; set; }

    public static HandoverRow Of(Handover handover) => new()
    {
        Id = handover.Id,
        AccountId = handover.Account,
        AccountName = handover.AccountName,
        Status = handover.Status,
        Owner = handover.Owner,
        NewOwner = handover.NewOwner,
        Pool = handover.Pool,
        Version = handover.Version,
        EffectiveOn = handover.EffectiveOn,
        StatusSince = handover.StatusSince,
        IsLive = handover.IsLive,
        State = StorageJson.Write(handover),
    };

    internal static void Map(EntityTypeBuilder<HandoverRow> table)
    {
        table.ToTable("handovers").HasKey(row => row.Id);
        table.HasIndex(row => row.AccountId).IsUnique().HasFilter("is_live");
        table.HasIndex(row => row.Owner).HasFilter("is_live");
        table.HasIndex(row => row.NewOwner).HasFilter("is_live");
        table.HasIndex(row => new { row.Status, row.Pool }).HasFilter("is_live");
    }
}
