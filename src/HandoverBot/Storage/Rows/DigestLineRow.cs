using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>One thing that a digest says.</summary>
public sealed class DigestLineRow
{
    private const char LineBreak = '\n';

    public required PersonId Person { get; set; }

    public required DateOnly Day { get; set; }

    /// <summary>From 0, in the order in which they are shown.</summary>
    public required int Number { get; set; }

    public required string Topic { get; set; }

    public required string Turn { get; set; }

    public required DateOnly DueOn { get; set; }

    public required DigestSection Section { get; set; }

    public required string Text { get; set; }

    /// <summary>One a line; empty for none.</summary>
    public required string Details { get; set; }

    public HandoverId? HandoverId { get; set; }

    public string? Command { get; set; }

    public required bool MayBeRefused { get; set; }

    /// <summary>The day until which the person has put it off.</summary>
    public DateOnly? PutOffUntil { get; set; }

    /// <summary>When the person said that it is not theirs.</summary>
    public DateTimeOffset? RefusedAt { get; set; }

    public static DigestLineRow Of(DigestItem item, DateOnly day, int number) => new()
    {
        Person = item.To,
        Day = day,
        Number = number,
        Topic = item.Topic,
        Turn = item.Turn,
        DueOn = item.DueOn,
        Section = item.Section,
        Text = item.Text,
        Details = string.Join(LineBreak, item.Details.Select(detail => detail.ReplaceLineEndings(" "))),
        HandoverId = item.Handover,
        Command = item.Command,
        MayBeRefused = item.MayBeRefused,
    };

    public DigestItem ToItem() => new(Person, Topic, Turn, DueOn, Section, Text)
    {
        Details = Details.Length == 0 ? [] : [.. Details.Split(LineBreak)],
        Handover = HandoverId,
        Command = Command,
        MayBeRefused = MayBeRefused,
    };

    internal static void Map(EntityTypeBuilder<DigestLineRow> table)
    {
        table.ToTable("digest_lines").HasKey(row => new { row.Person, row.Day, row.Number });
        table.Property(row => row.Number).ValueGeneratedNever();
        table.HasOne<DigestRow>().WithMany().HasForeignKey(row => new { row.Person, row.Day }).OnDelete(DeleteBehavior.Restrict);
    }
}
