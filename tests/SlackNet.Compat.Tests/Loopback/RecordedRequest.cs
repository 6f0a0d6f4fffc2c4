using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SlackNet.Compat.Tests.Loopback;

internal sealed record RecordedRequest(string Method, string Path, string ContentType, string Authorization, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body);

    public static async Task<RecordedRequest> Read(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return new RecordedRequest(
            request.Method,
            request.Path.Value,
            request.ContentType,
            request.Headers.Authorization.ToString(),
            await reader.ReadToEndAsync());
    }
}
