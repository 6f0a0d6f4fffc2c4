using System.Globalization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>Somebody told who owns an account from a day on. Never changed or removed.</summary>
public sealed class OwnershipEventRow
{
    public required AccountId AccountId { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; set; }

    /// <summary>Null for nobody.</summary>
    public PersonId? Owner { get; set; }

    public required DateOnly FirstDay { get; set; }

    public required bool DayIsAssumed { get; set; }

    public required DateTimeOffset ToldAt { get; set; }

    public required OwnershipWordKind WordKind { get; set; }

    /// <summary>A file's name or a system, or a handover's id.</summary>
    public required string WordBy { get; set; }

    public string? Reason { get; set; }

    /// <summary>Numbers, separated by <c>;</c>; empty where it takes the place of nothing.</summary>
    public required string Supersedes { get; set; }

    public static OwnershipEventRow Of(AccountId account, OwnershipEvent told) => new()
    {
        AccountId = account,
        Number = told.Number,
        Owner = told.Owner,
        FirstDay = told.From,
        DayIsAssumed = told.DayIsAssumed,
        ToldAt = told.ToldAt,
        WordKind = told.Word.Kind,
        WordBy = told.Word.By,
        Reason = told.Word.Reason,
        Supersedes = string.Join(';', told.Supersedes),
    };

    public OwnershipEvent ToEvent() => new(Number, Owner, FirstDay, ToldAt, new OwnershipWord(WordKind, WordBy, Reason))
    {
        DayIsAssumed = DayIsAssumed,
        Supersedes = [.. Supersedes.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))],
    };

    internal static void Map(EntityTypeBuilder<OwnershipEventRow> table)
    {
        table.ToTable("ownership_events").HasKey(row => new { row.AccountId, row.Number });
        table.HasIndex(row => row.ToldAt);
        table.HasIndex(row => row.FirstDay);
        table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
