using Microsoft.Extensions.DependencyInjection;
using SlackNet.AspNetCore;
using SlackNet.Compat.Tests.AspNetCore;
using SlackNet.Compat.Tests.Loopback;

namespace SlackNet.Compat.Tests.SocketMode;

public class HostTests
{
    [Fact]
    public async Task The_host_connects_when_it_starts_and_says_goodbye_when_it_stops()
    {
        await using var slack = await SocketServer.Start();
        var app = await LoopbackServer.Start(
            services =>
            {
                services.AddSingleton<Journal>().AddScoped<RequestScope>();
                SocketBot.Configure(services, slack);
            },
            app => app.UseSlackNet(endpoints => endpoints.UseSocketMode(true)));

        var link = await slack.NextGreetedLink();
        await link.SendCommand("e1", "silence");
        Assert.Equal("e1", (string)(await link.Receive())["envelope_id"]);
        Assert.True(app.Services.GetRequiredService<ISlackSocketModeClient>().Connected);

        var stopping = app.DisposeAsync();
        await link.AssertLeft();
        await stopping;
    }

    [Fact]
    public async Task Without_socket_mode_the_host_does_not_connect()
    {
        await using var slack = await SocketServer.Start();
        await using (await LoopbackServer.Start(
            services => SocketBot.Configure(services, slack),
            app => app.UseSlackNet(endpoints => endpoints.UseSocketMode(false))))
        {
            // Starting and stopping is all there is to do.
        }

        Assert.Empty(slack.Openings);
    }
}
