using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using SlackNet.Handling;

namespace SlackNet.AspNetCore;

/// <summary>The HTTP endpoints Slack posts to. Other requests go on to the next middleware.</summary>
internal sealed class SlackEndpoints
{
    private readonly RequestDelegate next;
    private readonly RequestReader reader;
    private readonly RequestRunner runner;
    private readonly string signingSecret;
    private readonly Dictionary<string, Func<byte[], PendingRequest>> endpoints;

    public SlackEndpoints(RequestDelegate next, RequestReader reader, RequestRunner runner, SlackEndpointConfiguration configuration)
    {
        this.next = next;
        this.reader = reader;
        this.runner = runner;
        signingSecret = configuration.SigningSecret;
        var prefix = configuration.RoutePrefix.Trim('/') is { Length: > 0 } segments ? $"/{segments}" : "";
        endpoints = new(StringComparer.OrdinalIgnoreCase)
        {
            [$"{prefix}/event"] = Event,
            [$"{prefix}/action"] = body => reader.Interaction(Payload(body)),
            [$"{prefix}/options"] = Options,
            [$"{prefix}/command"] = Command,
        };
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !endpoints.TryGetValue(request.Path.Value ?? "", out var read))
        {
            await next(context);
            return;
        }

        var body = await ReadBody(request);
        if (!RequestSignature.IsValid(request.Headers, body, signingSecret))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        PendingRequest pending;
        try
        {
            pending = read(body);
        }
        catch (JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (await runner.Run(pending) is { } answer)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer, context.RequestAborted);
        }
    }

    private PendingRequest Event(byte[] body)
    {
        var callback = Parse(body);
        return callback.ValueKind == JsonValueKind.Object && callback.TryGetProperty("challenge", out var challenge)
            ? _ => Task.FromResult(new JsonObject { ["challenge"] = JsonValue.Create(challenge) }.ToJsonString())
            : reader.Event(callback);
    }

    private PendingRequest Command(byte[] body)
    {
        var fields = Form(body).Select(field => KeyValuePair.Create(field.Key, (JsonNode)field.Value));
        return reader.Command(JsonSerializer.SerializeToElement(new JsonObject(fields)));
    }

    // Nothing offers options, so a menu that asks for some is told that there are none.
    private static PendingRequest Options(byte[] body)
    {
        _ = Payload(body);
        return _ => Task.FromResult("""{"options":[]}""");
    }

    private static JsonElement Payload(byte[] body) =>
        Form(body).TryGetValue("payload", out var payload)
            ? Parse(Encoding.UTF8.GetBytes(payload))
            : throw new JsonException("The payload is missing.");

    private static JsonElement Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static Dictionary<string, string> Form(byte[] body) =>
        QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).ToDictionary(field => field.Key, field => field.Value.ToString());

    private static async Task<byte[]> ReadBody(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }
}
