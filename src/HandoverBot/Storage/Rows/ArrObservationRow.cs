using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Ledgers.Figures;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>An account's ARR as it was told, where it differed from before. Never changed or removed.</summary>
public sealed class ArrObservationRow
{
    public required AccountId AccountId { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; set; }

    public required DateOnly OnDay { get; set; }

    /// <summary>In hundredths; null where it was not known.</summary>
    public long? ArrMinor { get; set; }

    public required bool Churned { get; set; }

    public required DateTimeOffset ToldAt { get; set; }

    /// <summary>Such as a file's name.</summary>
    public required string Origin { get; set; }

    public static ArrObservationRow Of(AccountId account, ArrObservation told, string origin) => new()
    {
        AccountId = account,
        Number = told.Number,
        OnDay = told.On,
        ArrMinor = told.Arr is { } arr ? Minor.From(arr) : null,
        Churned = told.Churned,
        ToldAt = told.ToldAt,
        Origin = origin,
    };

    public ArrObservation ToObservation() =>
        new(Number, OnDay, ArrMinor is { } minor ? Minor.ToAmount(minor) : null, Churned, ToldAt);

    internal static void Map(EntityTypeBuilder<ArrObservationRow> table)
    {
        table.ToTable("arr_observations").HasKey(row => new { row.AccountId, row.Number });
        table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
