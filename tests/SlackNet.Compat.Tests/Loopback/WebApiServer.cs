using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using SlackNet.Json;
using SlackNet.WebApi;

namespace SlackNet.Compat.Tests.Loopback;

/// <summary>Plays Slack's Web API: gives the answers it was told, in order, and remembers what it was asked.</summary>
internal sealed class WebApiServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<Func<HttpResponse, Task>> answers = [];
    private readonly HttpClient client = new();
    private LoopbackServer server;

    public ConcurrentQueue<RecordedRequest> Requests { get; } = [];

    public RecordedRequest Request => Assert.Single(Requests);

    public ManualTime Time { get; } = new();

    public static async Task<WebApiServer> Start()
    {
        var slack = new WebApiServer();
        slack.server = await LoopbackServer.Start(slack.Answer);
        return slack;
    }

    public WebApiServer Answers(string json) => Answers(StatusCodes.Status200OK, json);

    public WebApiServer Answers(int status, string body, string retryAfter = null)
    {
        answers.Enqueue(response =>
        {
            response.StatusCode = status;
            if (retryAfter is not null)
                response.Headers.RetryAfter = retryAfter;
            return response.WriteAsync(body);
        });
        return this;
    }

    public SlackApiClient Client() => new(Transport());

    public WebApiTransport Transport() =>
        new(new Http(client, SlackJson.DefaultSettings), new Addresses(server.Address), SlackJson.DefaultSettings, "xoxb-token") { Time = Time };

    public string Url(string path) => new Uri(server.Address, path).ToString();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        Requests.Enqueue(await RecordedRequest.Read(context.Request));
        Assert.True(answers.TryDequeue(out var answer), "No answer was prepared.");
        await answer(context.Response);
    }

    internal sealed class Addresses(Uri address) : ISlackUrlBuilder
    {
        public string Url(string apiMethod, Dictionary<string, object> args) => new Uri(address, $"/api/{apiMethod}").ToString();
    }
}
