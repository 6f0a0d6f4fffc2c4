using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HandoverBot.Storage.Rows;

/// <summary>When a system was asked about an account's invoices, and what came of it.</summary>
public sealed class InvoiceReadRow
{
    public required AccountId AccountId { get; set; }

    /// <summary>When it was last asked.</summary>
    public required DateTimeOffset TriedAt { get; set; }

    /// <summary>When it last told; null where it never has.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>What it told of then.</summary>
    public InvoiceCoverage? Coverage { get; set; }

    /// <summary>Why it did not tell when it was last asked; null where it did.</summary>
    public string? Failure { get; set; }

    internal static void Map(EntityTypeBuilder<InvoiceReadRow> table)
    {
        table.ToTable("invoice_reads").HasKey(row => row.AccountId);
        table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Whose invoices a reading covers, and in which statuses: others it says nothing about.</summary>
/// <param name="Customers">Ids in the system that was read.</param>
public sealed record InvoiceCoverage(ImmutableArray<string> Customers, ImmutableArray<InvoiceStatus> Statuses)
{
    public bool Includes(ImmutableArray<string> customers, ImmutableArray<InvoiceStatus> statuses) =>
        customers.All(Customers.Contains) && statuses.All(Statuses.Contains);

    /// <summary>Such as <c>cus_1;cus_2 open;uncollectible</c>.</summary>
    public override string ToString() => $"{string.Join(';', Customers)} {string.Join(';', Statuses)}";

    public static InvoiceCoverage Parse(string text) => text.Split(' ') is [var customers, var statuses]
        ? new([.. customers.Split(';')], [.. statuses.Split(';').Select(Enum.Parse<InvoiceStatus>)])
        : throw new FormatException($"“{text}” is no coverage.");
}
