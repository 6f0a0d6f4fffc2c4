using System.Text.Json;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Columns;
using HandoverBot.Storage.Rows;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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

    public DbSet<OwnershipEventRow> OwnershipEvents => Set<OwnershipEventRow>();

    public DbSet<ArrObservationRow> ArrObservations => Set<ArrObservationRow>();

    public DbSet<ArrVersionRow> ArrVersions => Set<ArrVersionRow>();

    public DbSet<UsageRow> UsageTold => Set<UsageRow>();

    public DbSet<BookSnapshotRow> BookSnapshots => Set<BookSnapshotRow>();

    public DbSet<BookSnapshotLineRow> BookSnapshotLines => Set<BookSnapshotLineRow>();

    public DbSet<InvoiceRow> Invoices => Set<InvoiceRow>();

    public DbSet<InvoiceReadRow> InvoiceReads => Set<InvoiceReadRow>();

    public DbSet<SourceReadRow> SourceReads => Set<SourceReadRow>();

    public DbSet<HandoverEventRow> HandoverEvents => Set<HandoverEventRow>();

    public DbSet<HandoverRow> Handovers => Set<HandoverRow>();

    public DbSet<WorkListRow> WorkLists => Set<WorkListRow>();

    public DbSet<WorkEventRow> WorkListEvents => Set<WorkEventRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<PostedMessageRow> PostedMessages => Set<PostedMessageRow>();

    public DbSet<DigestRow> Digests => Set<DigestRow>();

    public DbSet<DigestLineRow> DigestLines => Set<DigestLineRow>();

    public DbSet<DigestTopicRow> DigestTopics => Set<DigestTopicRow>();

    public DbSet<DigestDayRow> DigestDays => Set<DigestDayRow>();

    public DbSet<StandUpPickRow> StandUpPicks => Set<StandUpPickRow>();

    public DbSet<PolicyRow> Policies => Set<PolicyRow>();

    public DbSet<PolicyAdoptionRow> PolicyAdoptions => Set<PolicyAdoptionRow>();

    public DbSet<AllocationRow> Allocations => Set<AllocationRow>();

    public DbSet<AllocationHoldRow> AllocationHolds => Set<AllocationHoldRow>();

    public DbSet<AllocationLookRow> AllocationLooks => Set<AllocationLookRow>();

    public DbSet<StaleAllocationRow> StaleAllocations => Set<StaleAllocationRow>();
    public DbSet<AccountSyncRow> AccountSyncs => Set<AccountSyncRow>();

    public DbSet<AccountFaultRow> AccountFaults => Set<AccountFaultRow>();

    public DbSet<OwnerChangeRow> OwnerChanges => Set<OwnerChangeRow>();

    public DbSet<CrmChangeRow> CrmChanges => Set<CrmChangeRow>();

    public DbSet<PlanningEventRow> PlanningEvents => Set<PlanningEventRow>();

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
    /// <remarks>Within another one it is part of that: then all of it is stored or nothing.</remarks>
    /// <exception cref="DbUpdateException">See <see cref="IsUniqueViolation"/>; nothing is stored.</exception>
    public async Task<T> Write<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        if (Database.CurrentTransaction is not null)
            return await Join(work, cancellation);
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

    /// <summary>Saves, and marks the accounts of which something has changed that the allocation lists depend on.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var touched = ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(Touched).OfType<AccountId>().ToList();
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var chunk in touched.Distinct().Chunk(BatchSize))
        {
            var places = string.Join(',', chunk.Select((_, index) => $"({{{index}}})"));
            var insert = string.Concat("INSERT INTO stale_allocations (account_id) VALUES ", places, " ON CONFLICT DO NOTHING");
            await Database.ExecuteSqlRawAsync(
                insert,
                chunk.Select(id => (object)id.Value),
                cancellationToken);
        }

        return saved;
    }

    private static AccountId? Touched(EntityEntry entry) => entry.Entity switch
    {
        AccountRow account => account.Id,
        // What happens between the naming of a person and the end is no matter of the lists.
        HandoverRow { Status: not (HandoverStatus.Preparing or HandoverStatus.Ready or HandoverStatus.Accepted or HandoverStatus.Introduced) } handover => handover.AccountId,
        _ => null,
    };

    private async Task<T> Join<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        var result = await work(cancellation);
        await SaveAndForget(cancellation);
        return result;
    }

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
        configurationBuilder.Properties<WorkListId>().HaveConversion<TextIdColumn<WorkListId>>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantColumn>();
        configurationBuilder.Properties<DigestSection>().HaveConversion<EnumColumn<DigestSection>>();
        configurationBuilder.Properties<HandoverStatus>().HaveConversion<EnumColumn<HandoverStatus>>();
        configurationBuilder.Properties<InvoiceStatus>().HaveConversion<EnumColumn<InvoiceStatus>>();
        configurationBuilder.Properties<InvoiceCoverage>().HaveConversion<CoverageColumn>();
        configurationBuilder.Properties<OutboxStatus>().HaveConversion<EnumColumn<OutboxStatus>>();
        configurationBuilder.Properties<OwnershipWordKind>().HaveConversion<EnumColumn<OwnershipWordKind>>();
        configurationBuilder.Properties<PersonFlags>().HaveConversion<EnumColumn<PersonFlags>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PersonRow>(PersonRow.Map);
        modelBuilder.Entity<AccountRow>(AccountRow.Map);
        modelBuilder.Entity<OwnershipRow>(OwnershipRow.Map);
        modelBuilder.Entity<OwnershipEventRow>(OwnershipEventRow.Map);
        modelBuilder.Entity<ArrObservationRow>(ArrObservationRow.Map);
        modelBuilder.Entity<ArrVersionRow>(ArrVersionRow.Map);
        modelBuilder.Entity<UsageRow>(UsageRow.Map);
        modelBuilder.Entity<BookSnapshotRow>(BookSnapshotRow.Map);
        modelBuilder.Entity<BookSnapshotLineRow>(BookSnapshotLineRow.Map);
        modelBuilder.Entity<InvoiceRow>(InvoiceRow.Map);
        modelBuilder.Entity<InvoiceReadRow>(InvoiceReadRow.Map);
        modelBuilder.Entity<SourceReadRow>(SourceReadRow.Map);
        modelBuilder.Entity<HandoverEventRow>(HandoverEventRow.Map);
        modelBuilder.Entity<HandoverRow>(HandoverRow.Map);
        modelBuilder.Entity<WorkListRow>(WorkListRow.Map);
        modelBuilder.Entity<WorkEventRow>(WorkEventRow.Map);
        modelBuilder.Entity<OutboxRow>(OutboxRow.Map);
        modelBuilder.Entity<PostedMessageRow>(PostedMessageRow.Map);
        modelBuilder.Entity<DigestRow>(DigestRow.Map);
        modelBuilder.Entity<DigestLineRow>(DigestLineRow.Map);
        modelBuilder.Entity<DigestTopicRow>(DigestTopicRow.Map);
        modelBuilder.Entity<DigestDayRow>(DigestDayRow.Map);
        modelBuilder.Entity<StandUpPickRow>(StandUpPickRow.Map);
        modelBuilder.Entity<PolicyRow>(PolicyRow.Map);
        modelBuilder.Entity<PolicyAdoptionRow>(PolicyAdoptionRow.Map);
        modelBuilder.Entity<AllocationRow>(AllocationRow.Map);
        modelBuilder.Entity<AllocationHoldRow>(AllocationHoldRow.Map);
        modelBuilder.Entity<AllocationLookRow>(AllocationLookRow.Map);
        modelBuilder.Entity<StaleAllocationRow>(StaleAllocationRow.Map);
        modelBuilder.Entity<AccountSyncRow>(AccountSyncRow.Map);
        modelBuilder.Entity<AccountFaultRow>(AccountFaultRow.Map);
        modelBuilder.Entity<OwnerChangeRow>(OwnerChangeRow.Map);
        modelBuilder.Entity<CrmChangeRow>(CrmChangeRow.Map);
        modelBuilder.Entity<PlanningEventRow>(PlanningEventRow.Map);
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
