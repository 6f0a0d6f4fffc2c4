using System.Collections.Concurrent;
using System.Data.Common;

using HandoverBot.Storage;
using HandoverBot.Storage.Figures;
using HandoverBot.Storage.Upgrading;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using Npgsql;

namespace HandoverBot.Tests.Storage.Databases;

/// <summary>A database of its own for one test, with the stores as the app registers them.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ConcurrentBag<AsyncServiceScope> _scopes = [];
    private readonly string? _folder;

    private TestDatabase(StorageProvider provider, string connectionString, string? folder)
    {
        Provider = provider;
        ConnectionString = connectionString;
        _folder = folder;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage:Provider"] = provider.ToString(),
                ["ConnectionStrings:HandoverBot"] = connectionString,
            })
            .Build();
        _services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider(validateScopes: true);
    }

    public StorageProvider Provider { get; }

    public string ConnectionString { get; }

    public DatabaseUpgrade Upgrade => _services.GetRequiredService<DatabaseUpgrade>();

    /// <summary>With the tables the app needs.</summary>
    public static async Task<TestDatabase> Open(StorageProvider provider)
    {
        var database = await Empty(provider);
        await database.Upgrade.Run(CancellationToken.None);
        return database;
    }

    /// <summary>A SQLite database that is there and stays there.</summary>
    public static async Task<TestDatabase> At(string sqliteConnectionString)
    {
        var database = new TestDatabase(StorageProvider.Sqlite, sqliteConnectionString, folder: null);
        await database.Upgrade.Run(CancellationToken.None);
        return database;
    }

    /// <summary>Without any table.</summary>
    public static async Task<TestDatabase> Empty(StorageProvider provider)
    {
        if (provider == StorageProvider.PostgreSql)
            return new TestDatabase(provider, await PostgreSqlServer.Instance.NewDatabase(), folder: null);
        var folder = Directory.CreateTempSubdirectory("handoverbot-sqlite-").FullName;
        return new TestDatabase(provider, $"Data Source={Path.Combine(folder, "test.db")}", folder);
    }

    /// <summary>The same database as another process sees it.</summary>
    public static TestDatabase Sharing(TestDatabase other) => new(other.Provider, other.ConnectionString, folder: null);

    /// <summary>The stores as one request sees them; another call stands for another request at the same time.</summary>
    public Stores NewScope()
    {
        var scope = _services.CreateAsyncScope();
        _scopes.Add(scope);
        return new Stores(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in _scopes)
            await scope.DisposeAsync();
        await _services.DisposeAsync();
        ClearPool();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    private void ClearPool()
    {
        using DbConnection connection =
            Provider == StorageProvider.Sqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        if (connection is SqliteConnection sqlite)
            SqliteConnection.ClearPool(sqlite);
        if (connection is NpgsqlConnection postgres)
            NpgsqlConnection.ClearPool(postgres);
    }
}

/// <summary>Everything one request may ask.</summary>
public sealed class Stores(IServiceProvider services)
{
    public HandoverBotDb Db => services.GetRequiredService<HandoverBotDb>();

    public AccountStore Accounts => services.GetRequiredService<AccountStore>();

    public ArrObservations Arr => services.GetRequiredService<ArrObservations>();

    public BookSnapshots Snapshots => services.GetRequiredService<BookSnapshots>();

    public UsageStore Usage => services.GetRequiredService<UsageStore>();

    public HandoverLog Log => services.GetRequiredService<HandoverLog>();

    public HandoverQueries Handovers => services.GetRequiredService<HandoverQueries>();

    public InvoiceStore Invoices => services.GetRequiredService<InvoiceStore>();

    public OutboxStore Outbox => services.GetRequiredService<OutboxStore>();

    public Ownerships Ownerships => services.GetRequiredService<Ownerships>();

    public PeopleStore People => services.GetRequiredService<PeopleStore>();

    public PlanningLog Planning => services.GetRequiredService<PlanningLog>();

    public PolicyStore Policies => services.GetRequiredService<PolicyStore>();

    public PostedMessages Messages => services.GetRequiredService<PostedMessages>();

    public SourceReads Reads => services.GetRequiredService<SourceReads>();

    public WorkLists Work => services.GetRequiredService<WorkLists>();

    public Task Write(Func<CancellationToken, Task> work) => Db.Write(work, CancellationToken.None);
}
