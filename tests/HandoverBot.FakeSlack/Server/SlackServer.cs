using System.Net;
using HandoverBot.Fakes.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HandoverBot.Fakes.Server;

/// <summary>The HTTP side of the fake: Kestrel on a free loopback port.</summary>
internal sealed class SlackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SlackServer(WebApplication app) => _app = app;

    /// <summary>Such as <c>http://127.0.0.1:43210</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Binds the port first; what answers is known only once its address is.</summary>
    public static async Task<SlackServer> Start(Func<string, Endpoints> endpoints)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var app = builder.Build();
        var server = new SlackServer(app);
        var ready = new Lazy<Endpoints>(() => endpoints(server.Address));

        app.UseWebSockets();
        app.MapMethods("/api/{method}", [HttpMethods.Get, HttpMethods.Post], (HttpContext http, string method) => ready.Value.Api.Answer(http, method));
        app.MapPost("/response/{id}", (HttpContext http, string id) => ready.Value.ResponseUrl.Answer(http, id));
        app.MapGet("/link/", http => ready.Value.Sockets.Accept(http));
        await app.StartAsync();
        server.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _ = ready.Value;
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

internal sealed record Endpoints(ApiEndpoint Api, ResponseUrlEndpoint ResponseUrl, SocketHub Sockets);
