using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlackNet.AspNetCore;
using SlackNet.Compat.Tests.AspNetCore;
using SlackNet.Compat.Tests.Loopback;
using SlackNet.Events;
using SlackNet.SocketMode;

namespace SlackNet.Compat.Tests.SocketMode;

/// <summary>A bot that connects to a <see cref="SocketServer"/>, with a clock that stands still.</summary>
internal sealed class SocketBot : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private SocketBot(ServiceProvider provider) => this.provider = provider;

    public ManualTime Time { get; private init; }

    public CollectedLog Log { get; private init; }

    public SocketModeClient Client => provider.GetRequiredService<SocketModeClient>();

    public Journal Journal => provider.GetRequiredService<Journal>();

    public static SocketBot For(SocketServer slack)
    {
        var time = new ManualTime();
        var log = new CollectedLog();
        var services = new ServiceCollection();
        services
            .AddLogging(logging => logging.AddProvider(log))
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<Journal>()
            .AddScoped<RequestScope>();
        Configure(services, slack);
        return new SocketBot(services.BuildServiceProvider()) { Time = time, Log = log };
    }

    public static void Configure(IServiceCollection services, SocketServer slack) =>
        services.AddSlackNet(bot => bot
            .UseAppLevelToken("xapp-token")
            .UseUrlBuilder(_ => new WebApiServer.Addresses(slack.Address))
            .RegisterEventHandler<AppHomeOpened, HomeHandler>()
            .RegisterSlashCommandHandler<WeatherHandler>("/weather")
            .RegisterViewSubmissionHandler<NoteHandler>("note-view"));

    public async Task<SocketLink> Connect(SocketServer slack)
    {
        var connecting = Client.Connect();
        var link = await slack.NextGreetedLink();
        await connecting.WithinReason();
        return link;
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
