using System.Collections.Concurrent;
using System.Net;

using HandoverBot.Fakes;
using HandoverBot.Slack;
using HandoverBot.Slack.Guarding;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HandoverBot.Tests.Slack.Guarding;

/// <summary>The guard on a free loopback port; whatever passes it is answered with the body that arrived behind it.</summary>
internal sealed class GuardedApp : ILoggerProvider, IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _log = new();
    private WebApplication _app = null!;

    public ManualClock Clock { get; } = new();

    public FakeSlack Slack { get; private set; } = null!;

    public Uri Address => new(_app.Urls.Single());

    public string Log => string.Join('\n', _log);

    public static async Task<GuardedApp> Start(bool socketMode = false)
    {
        var guarded = new GuardedApp();
        guarded.Slack = await FakeSlack.Start(guarded.Clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(guarded).AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<TimeProvider>(guarded.Clock).Configure<SlackOptions>(options =>
        {
            options.SigningSecret = guarded.Slack.SigningSecret;
            options.SocketMode = socketMode;
        });
        guarded._app = builder.Build();
        guarded._app.UseSlackGuard();
        guarded._app.Run(Echo);
        await guarded._app.StartAsync();
        guarded.Slack.Deliver = Delivery.Http(guarded.Address);
        return guarded;
    }

    /// <summary>The status of a request with these headers; the ones that are null are left out.</summary>
    public async Task<int> StatusOf(string path, string body, string contentType, string? timestamp, string? signature)
    {
        (string Name, string? Value)[] headers =
            [("Content-Type", contentType), (Signature.TimestampHeader, timestamp), (Signature.Header, signature)];
        var given = headers.Where(header => header.Value is not null).Select(header => (header.Name, header.Value!)).ToArray();
        var answer = await Slack.Post(path, body, given);
        Assert.True(answer.Status == StatusCodes.Status200OK || answer.Body == "", "A refusal carries no details.");
        return answer.Status;
    }

    public ILogger CreateLogger(string categoryName) => new LineLogger(_log);

    public void Dispose() => _log.Clear();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private static async Task Echo(HttpContext http)
    {
        if (http.Request.HasFormContentType)
            _ = await http.Request.ReadFormAsync();
        using var reader = new StreamReader(http.Request.Body);
        await http.Response.WriteAsync(await reader.ReadToEndAsync());
    }

    private sealed class LineLogger(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));
    }
}
