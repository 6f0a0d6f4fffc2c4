using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>One event of somebody's plans. Its key lets one of two writers of the same version win.</summary>
public sealed class PlanningEventRow
{
    public required PersonId Owner { get; set; }

    public required int Version { get; set; }

    /// <summary>The quarter that was planned: its first day, its last day and its name, whatever the fiscal year is by now.</summary>
    public required DateOnly QuarterStart { get; set; }

    public required DateOnly QuarterEnd { get; set; }

    public required int QuarterYear { get; set; }

    public required int QuarterNumber { get; set; }

    public required DateTimeOffset At { get; set; }

    public required PersonId ByPerson { get; set; }

    /// <summary>The discriminator in <see cref="Data"/>.</summary>
    public required string Type { get; set; }

    public required string Data { get; set; }

    public static PlanningEventRow Of(RecordedPlanning recorded) => new()
    {
        Owner = recorded.Owner,
        Version = recorded.Version,
        QuarterStart = recorded.Quarter.Start,
        QuarterEnd = recorded.Quarter.End,
        QuarterYear = recorded.Quarter.Year,
        QuarterNumber = recorded.Quarter.Number,
        At = recorded.At,
        ByPerson = recorded.By,
        Type = StorageJson.TypeOf(recorded.Event),
        Data = StorageJson.Write(recorded.Event),
    };

    public RecordedPlanning ToEvent() => new(
        Owner, Version, new Quarter(QuarterYear, QuarterNumber, QuarterStart, QuarterEnd), At, ByPerson, StorageJson.ReadPlanning(Data));

    internal static void Map(EntityTypeBuilder<PlanningEventRow> table)
    {
        table.ToTable("planning_events").HasKey(row => new { row.Owner, row.Version });
        table.HasIndex(row => new { row.QuarterStart, row.Type });
    }
}
