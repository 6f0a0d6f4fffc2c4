using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SlackNet.Compat.Tests.Loopback;

/// <summary>A web server on this machine, at a free port, for as long as a test lasts.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    public static async Task<LoopbackServer> Start(Action<IServiceCollection> addServices, Action<WebApplication> use)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        addServices(builder.Services);
        var built = builder.Build();
        use(built);
        await built.StartAsync();
        return new LoopbackServer(built);
    }

    public static Task<LoopbackServer> Start(RequestDelegate answer) =>
        Start(_ => { }, app =>
        {
            app.UseWebSockets();
            app.Run(answer);
        });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
