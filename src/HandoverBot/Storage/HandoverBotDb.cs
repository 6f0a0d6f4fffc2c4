using System.Text.Json;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Columns;
using HandoverBot.Storage.Rows;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

using Npgsql;

namespace HandoverBot.Storage;

/// <summary>The database, in SQLite or PostgreSQL. Its tables are made by the scripts under Upgrading.</summary>
public sealed class HandoverBotDb(DbContextOptions<HandoverBotDb> options) : DbContext(options)
{
    /// <summary>
    /// SQLite lets one write at a time, and has everybody else nap and try again on a blocked thread, longer each time. Here they
    /// queue in order and block nothing. (Other processes still wait their turn in SQLite.)
    /// </summary>
    private static readonly SemaphoreSlim SqliteTurn = new(1);

    private readonly List<Action> _afterCommit = [];

    /// <summary>How many rows are held in memory at a time where there can be many.</summary>
    internal const int BatchSize = 500;

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<OwnershipRow> Ownerships => Set<OwnershipRow>();

    public DbSet<InvoiceRow> Invoices => Set<InvoiceRow>();

    public DbSet<InvoiceReadRow> InvoiceReads => Set<InvoiceReadRow>();

    public DbSet<SourceReadRow> SourceReads => Set<SourceReadRow>();

    public DbSet<HandoverEventRow> HandoverEvents => Set<HandoverEventRow>();

    public DbSet<HandoverRow> Handovers => Set<HandoverRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<PostedMessageRow> PostedMessages => Set<PostedMessageRow>();

    public DbSet<PolicyRow> Policies => Set<PolicyRow>();

    public DbSet<PolicyAdoptionRow> PolicyAdoptions => Set<PolicyAdoptionRow>();

    /// <summary>Whether a row was refused because another with the same key is there: somebody else was first.</summary>
    public static bool IsUniqueViolation(DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode
            is SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY or SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>Does something once the transaction under way is committed; at once where there is none.</summary>
    public void AfterCommit(Action action)
    {
        if (Database.CurrentTransaction is null)
            action();
        else
            _afterCommit.Add(action);
    }

    /// <summary>
    /// Does the work in one transaction and saves what it added: all of it or nothing. With SQLite the transaction holds the
    /// write lock from its beginning, so what the work reads stays true until it is saved.
    /// </summary>
    /// <exception cref="DbUpdateException">See <see cref="IsUniqueViolation"/>; nothing is stored.</exception>
    public async Task<T> Write<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        var queues = Database.IsSqlite();
        if (queues)
            await SqliteTurn.WaitAsync(cancellation);
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellation);
            var result = await work(cancellation);
            await SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            _afterCommit.ForEach(action => action());
            return result;
        }
        finally
        {
            // Whatever failed must not be tried again with the next thing this context saves.
            ChangeTracker.Clear();
            _afterCommit.Clear();
            if (queues)
                SqliteTurn.Release();
        }
    }

    /// <inheritdoc cref="Write{T}" />
    public Task Write(Func<CancellationToken, Task> work, CancellationToken cancellation) => Write(
        async token =>
        {
            await work(token);
            return true;
        },
        cancellation);

    /// <summary>Writes what was added so far, within the transaction, and keeps none of it in memory.</summary>
    internal async Task SaveAndForget(CancellationToken cancellation)
    {
        await SaveChangesAsync(cancellation);
        ChangeTracker.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<AccountId>().HaveConversion<TextIdColumn<AccountId>>();
        configurationBuilder.Properties<HandoverId>().HaveConversion<TextIdColumn<HandoverId>>();
        configurationBuilder.Properties<PersonId>().HaveConversion<TextIdColumn<PersonId>>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantColumn>();
        configurationBuilder.Properties<HandoverStatus>().HaveConversion<EnumColumn<HandoverStatus>>();
        configurationBuilder.Properties<InvoiceStatus>().HaveConversion<EnumColumn<InvoiceStatus>>();
        configurationBuilder.Properties<InvoiceCoverage>().HaveConversion<CoverageColumn>();
        configurationBuilder.Properties<OutboxStatus>().HaveConversion<EnumColumn<OutboxStatus>>();
        configurationBuilder.Properties<PersonFlags>().HaveConversion<EnumColumn<PersonFlags>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PersonRow>(table =>
        {
            table.ToTable("people").HasKey(row => row.SlackId);
            table.HasIndex(row => row.Email).IsUnique();
        });
        modelBuilder.Entity<AccountRow>(table =>
        {
            table.ToTable("accounts").HasKey(row => row.Id);
            table.HasIndex(row => row.Owner);
            table.HasIndex(row => row.ArrMinor);
        });
        modelBuilder.Entity<OwnershipRow>(table =>
        {
            table.ToTable("ownerships").HasKey(row => new { row.AccountId, row.Since });
            table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<InvoiceRow>(table =>
        {
            table.ToTable("invoices").HasKey(row => new { row.AccountId, row.InvoiceId });
            table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<InvoiceReadRow>(table =>
        {
            table.ToTable("invoice_reads").HasKey(row => row.AccountId);
            table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SourceReadRow>().ToTable("source_reads").HasKey(row => row.Kind);
        modelBuilder.Entity<HandoverEventRow>(table =>
        {
            table.ToTable("handover_events").HasKey(row => new { row.HandoverId, row.Version });
            table.HasOne<HandoverRow>().WithMany().HasForeignKey(row => row.HandoverId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<HandoverRow>(table =>
        {
            table.ToTable("handovers").HasKey(row => row.Id);
            table.HasIndex(row => row.AccountId).IsUnique().HasFilter("is_live");
            table.HasIndex(row => row.Owner).HasFilter("is_live");
            table.HasIndex(row => row.NewOwner).HasFilter("is_live");
            table.HasIndex(row => new { row.Status, row.Pool }).HasFilter("is_live");
        });
        modelBuilder.Entity<OutboxRow>(table =>
        {
            table.ToTable("outbox").HasKey(row => row.Id);
            table.HasIndex(row => row.DedupeKey).IsUnique();
            table.HasIndex(row => new { row.Status, row.DueAt, row.Id });
            table.HasIndex(row => new { row.Conversation, row.Id }).HasFilter("finished_at IS NULL");
        });
        modelBuilder.Entity<PostedMessageRow>().ToTable("posted_messages").HasKey(row => row.Key);
        modelBuilder.Entity<PolicyRow>().ToTable("policies").HasKey(row => row.Hash);
        modelBuilder.Entity<PolicyAdoptionRow>(table =>
        {
            table.ToTable("policy_adoptions").HasKey(row => row.Number);
            table.Property(row => row.Number).ValueGeneratedNever();
            table.HasOne<PolicyRow>().WithMany().HasForeignKey(row => row.PolicyHash).OnDelete(DeleteBehavior.Restrict);
        });
        NameInSnakeCase(modelBuilder);
    }

    private static void NameInSnakeCase(ModelBuilder modelBuilder)
    {
        foreach (var table in modelBuilder.Model.GetEntityTypes())
        {
            var name = table.GetTableName()!;
            foreach (var property in table.GetProperties())
                property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            foreach (var key in table.GetKeys())
                key.SetName($"pk_{name}");
            foreach (var foreignKey in table.GetForeignKeys())
                foreignKey.SetConstraintName($"fk_{name}_{foreignKey.PrincipalEntityType.GetTableName()}");
            foreach (var index in table.GetIndexes())
                index.SetDatabaseName($"ix_{name}_{string.Join('_', index.Properties.Select(property => property.GetColumnName()))}");
        }
    }
}
