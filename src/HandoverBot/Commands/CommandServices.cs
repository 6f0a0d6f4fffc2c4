using HandoverBot.Domain.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Upgrading;

namespace HandoverBot.Commands;

/// <summary>What a command needs of the app: the same configuration as the bot's, and its storage.</summary>
internal sealed class CommandServices(string[] settings, TimeProvider clock)
{
    public TimeProvider Clock => clock;

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
        builder.Services.AddStorage(builder.Configuration);
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

    /// <summary>The policy that the configuration names.</summary>
    /// <exception cref="CommandException">It cannot be read, or has faults.</exception>
    public Policy PolicyInForce()
    {
        var file = FoundPolicy.InForce(NewBuilder().Configuration);
        return file.Reading.Policy ?? throw new CommandException(
            $"The policy {file.Path} has faults; see them with: HandoverBot policy check \"{file.Path}\"");
    }
}

/// <summary>The app's services for the length of one command.</summary>
internal sealed class CommandScope(WebApplication app) : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope = app.Services.CreateAsyncScope();

    public IConfiguration Configuration => app.Configuration;

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await app.DisposeAsync();
    }
}
