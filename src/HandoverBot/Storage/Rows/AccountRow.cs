using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>An account: its facts as JSON, and beside them what queries look for.</summary>
public sealed class AccountRow
{
    public required AccountId Id { get; set; }

    public required string Name { get; set; }

    /// <summary>ARR in hundredths, which both databases can order and add up exactly.</summary>
    public long? ArrMinor { get; set; }

    public PersonId? Owner { get; set; }

    public string? VitallyId { get; set; }

    public required string Facts { get; set; }

    public required string Source { get; set; }

    public required DateTimeOffset AsOf { get; set; }

    public static AccountRow Of(Account account) => new()
    {
        Id = account.Id,
        Name = account.Name,
        ArrMinor = account.Arr is { } arr ? Minor.From(arr) : null,
        Owner = account.Owner,
        VitallyId = account.VitallyId,
        Facts = StorageJson.Write(account),
        Source = account.Source,
        AsOf = account.AsOf,
    };

    internal static void Map(EntityTypeBuilder<AccountRow> table)
    {
        table.ToTable("accounts").HasKey(row => row.Id);
        table.HasIndex(row => row.Owner);
        table.HasIndex(row => row.ArrMinor);
        table.HasIndex(row => row.VitallyId);
    }
}
