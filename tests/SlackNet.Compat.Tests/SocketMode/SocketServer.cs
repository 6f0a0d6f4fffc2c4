using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using SlackNet.Compat.Tests.Loopback;
using Queue = System.Threading.Channels.Channel;

namespace SlackNet.Compat.Tests.SocketMode;

/// <summary>Slack's side of Socket Mode: hands out addresses, and each connection to the test as it comes.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly Channel<SocketLink> links = Queue.CreateUnbounded<SocketLink>();
    private readonly ConcurrentQueue<(int Status, string Body, string RetryAfter)> refusals = [];
    private LoopbackServer server;

    public ConcurrentQueue<RecordedRequest> Openings { get; } = [];

    public Uri Address => server.Address;

    public static async Task<SocketServer> Start()
    {
        var slack = new SocketServer();
        slack.server = await LoopbackServer.Start(slack.Answer);
        return slack;
    }

    /// <summary>The next request for an address is refused.</summary>
    public void Refuse(int status, string body, string retryAfter = null) => refusals.Enqueue((status, body, retryAfter));

    public async Task<SocketLink> NextLink() => await links.Reader.ReadAsync().AsTask().WithinReason();

    public async Task<SocketLink> NextGreetedLink()
    {
        var link = await NextLink();
        await link.Send("""{"type":"hello","num_connections":1}""");
        return link;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            using var link = new SocketLink(await context.WebSockets.AcceptWebSocketAsync());
            links.Writer.TryWrite(link);
            await link.Ended;
            return;
        }

        Openings.Enqueue(await RecordedRequest.Read(context.Request));
        if (refusals.TryDequeue(out var refusal))
        {
            context.Response.StatusCode = refusal.Status;
            context.Response.Headers.RetryAfter = refusal.RetryAfter;
            await context.Response.WriteAsync(refusal.Body);
            return;
        }

        await context.Response.WriteAsync($$"""{"ok":true,"url":"ws://{{Address.Authority}}/link?ticket=secret-ticket"}""");
    }
}
