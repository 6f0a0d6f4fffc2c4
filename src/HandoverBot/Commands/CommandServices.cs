using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Upgrading;

using Microsoft.Data.Sqlite;

namespace HandoverBot.Commands;

/// <summary>What a command needs of the app: the same configuration as the bot's, and its storage.</summary>
internal sealed class CommandServices(string[] settings, TimeProvider clock)
{
    public TimeProvider Clock => clock;

    /// <summary>Whether the bot's database is there; one on a server counts as there.</summary>
    public bool HasDatabase
    {
        get
        {
            var storage = StorageSettings.From(NewBuilder().Configuration);
            return storage.Provider != StorageProvider.Sqlite || File.Exists(new SqliteConnectionStringBuilder(storage.ConnectionString).DataSource);
        }
    }

    public WebApplicationBuilder NewBuilder()
    {
        var builder = WebApplication.CreateBuilder(settings);
        // What goes wrong is said in the command's own words.
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock);
        // A command takes only what it needs of the app, so not everything that is registered can be made.
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (false, true));
        return builder;
    }

    /// <summary>Opens the database, brought to the structure this version needs.</summary>
    /// <param name="add">What the command needs beside the stores.</param>
    public async Task<CommandScope> Open(CancellationToken cancellation, Action<WebApplicationBuilder>? add = null)
    {
        var builder = NewBuilder();
        builder.Services.AddStorage(builder.Configuration).AddPolicies(builder.Configuration);
        add?.Invoke(builder);
        var scope = new CommandScope(builder.Build());
        try
        {
            await scope.Get<DatabaseUpgrade>().Run(cancellation);
            return scope;
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }
}

/// <summary>The app's services for the length of one command.</summary>
internal sealed class CommandScope(WebApplication app) : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope = app.Services.CreateAsyncScope();

    public IConfiguration Configuration => app.Configuration;

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>The policies that the bot goes by on this database.</summary>
    /// <exception cref="PolicyUnreadableException">It goes by none yet, and the configured one is missing or faulty.</exception>
    public async Task<PolicyLibrary> Policies(CancellationToken cancellation)
    {
        var library = Get<PolicyLibrary>();
        await library.Load(cancellation);
        return library;
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await app.DisposeAsync();
    }
}
