using HandoverBot.Storage.Columns;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage.Upgrading;

/// <summary>
/// Brings the database to the structure this HandoverBot needs. Several that start at once wait for each other, and the
/// lock goes away with the process that holds it. (EF Core's own lock for SQLite is a row that a killed process leaves behind.)
/// </summary>
public sealed class DatabaseUpgrade(IDbContextFactory<HandoverBotDb> databases, StorageSettings settings, TimeProvider clock)
{
    // Any number will do, as long as it never changes.
    private const string PostgreSqlLock = "SELECT pg_advisory_xact_lock(4815162342)";

    /// <summary>Does nothing when there is nothing to do.</summary>
    /// <exception cref="DatabaseTooNewException">A newer HandoverBot has used it.</exception>
    public async Task Run(CancellationToken cancellation)
    {
        var scripts = UpgradeScript.For(settings.Provider);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        if (settings.Provider == StorageProvider.Sqlite)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (settings.Provider == StorageProvider.PostgreSql)
            await db.Database.ExecuteSqlRawAsync(PostgreSqlLock, cancellation);
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS schema_versions (version integer NOT NULL PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)",
            cancellation);
        var current = await db.Database
            .SqlQuery<int>($"SELECT coalesce(max(version), 0) AS \"Value\" FROM schema_versions")
            .SingleAsync(cancellation);
        if (current > scripts[^1].Version)
            throw new DatabaseTooNewException(current, scripts[^1].Version);

        foreach (var script in scripts.Where(script => script.Version > current))
            await Apply(db, script, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task Apply(HandoverBotDb db, UpgradeScript script, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlRawAsync(script.Sql, cancellation);
        var appliedAt = InstantColumn.Write(clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO schema_versions (version, name, applied_at) VALUES ({script.Version}, {script.Name}, {appliedAt})",
            cancellation);
    }
}
