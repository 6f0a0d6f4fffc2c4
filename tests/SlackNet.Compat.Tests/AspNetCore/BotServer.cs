using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SlackNet.AspNetCore;
using SlackNet.Compat.Tests.Loopback;

namespace SlackNet.Compat.Tests.AspNetCore;

/// <summary>A bot with HTTP endpoints, and Slack's way of posting to them.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly HttpClient slack;

    private BotServer(LoopbackServer server)
    {
        this.server = server;
        slack = new HttpClient { BaseAddress = server.Address };
    }

    public IServiceProvider Services => server.Services;

    public static async Task<BotServer> Start(
        Action<AspNetSlackServiceConfiguration> configure = null,
        Action<SlackEndpointConfiguration> endpoints = null) =>
        new(await LoopbackServer.Start(
            services => services.AddSingleton<Journal>().AddScoped<RequestScope>().AddSlackNet(configure),
            app =>
            {
                app.UseSlackNet(endpoints);
                app.Run(context => context.Response.WriteAsync("not for Slack"));
            }));

    public Task<HttpResponseMessage> PostEvent(string json) => Post("/slack/event", json, "application/json");

    public Task<HttpResponseMessage> PostAction(string payload) =>
        Post("/slack/action", $"payload={Uri.EscapeDataString(payload)}", "application/x-www-form-urlencoded");

    public Task<HttpResponseMessage> PostCommand(string form) => Post("/slack/command", form, "application/x-www-form-urlencoded");

    public Task<HttpResponseMessage> Get(string path) => slack.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<HttpResponseMessage> Post(string path, string body, string contentType, string signedWith = null)
    {
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (signedWith is not null)
        {
            const string longAgo = "1531420618";
            var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(signedWith), Encoding.UTF8.GetBytes($"v0:{longAgo}:{body}"));
            request.Headers.Add("X-Slack-Request-Timestamp", longAgo);
            request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        }

        return await slack.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        slack.Dispose();
        await server.DisposeAsync();
    }
}
