using System.Data.Common;
using System.Runtime.CompilerServices;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

using SQLitePCL;

namespace HandoverBot.Storage.Upgrading;

/// <summary>
/// Sets what SQLite forgets with each connection: a commit is on the disk before anybody hears of it, foreign keys are
/// checked, and a writer waits its turn. A connection that comes out of the pool again has kept it.
/// </summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    private readonly ConditionalWeakTable<sqlite3, string> _set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (_set.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        _set.AddOrUpdate(handle, Pragmas);
    }

    /// <remarks>SQLite does nothing asynchronously.</remarks>
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
