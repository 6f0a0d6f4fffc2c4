using System.Globalization;

using Microsoft.AspNetCore.Http;

namespace HandoverBot.Tests.Vitally;

/// <summary>A way for a request to Vitally to go wrong.</summary>
/// <param name="afterwards">Whether Vitally does what it is asked before the answer goes wrong.</param>
internal sealed class VitallyFault(Func<HttpContext, Task> answer, bool afterwards = false)
{
    /// <summary>Each passes by itself, so that what was asked for succeeds in the end.</summary>
    public static IReadOnlyDictionary<string, VitallyFault> All { get; } = new Dictionary<string, VitallyFault>(StringComparer.Ordinal)
    {
        ["a rate limit"] = RateLimited(seconds: 30),
        ["out of order"] = Http(500, """{"error":"Internal Server Error"}"""),
        ["not available"] = Http(503, "<html>Service Unavailable</html>", "text/html"),
        ["a page of HTML"] = Http(200, "<!DOCTYPE html><html><body>Please log in</body></html>", "text/html"),
        ["JSON cut in half"] = Http(200, """{"results":[{"id":"1f0c","name":"Acm"""),
        ["JSON without what matters"] = Http(200, """{"atEnd":true}"""),
        ["a list of something else"] = Http(200, """{"results":[7,null],"next":null}"""),
        ["nothing at all"] = Http(200, ""),
        ["null"] = Http(200, "null"),
        ["a list without an end"] = Http(200, """{"results":[],"next":"bmV4dA=="}"""),
        ["a redirect"] = new VitallyFault(http =>
        {
            http.Response.Redirect("http://127.0.0.1:9/");
            return Task.CompletedTask;
        }),
        ["a dropped connection"] = new VitallyFault(Drop),
        ["a wrong key"] = Http(401, """{"error":"Unauthorized"}"""),
        ["a key without the permission"] = Http(403, """{"error":"Forbidden"}"""),
    };

    /// <summary>Vitally does what it is asked, and nobody hears of it.</summary>
    public static IReadOnlyList<VitallyFault> Unheard { get; } =
    [
        new(Drop, afterwards: true),
        new(http => Write(http, 502, "<html>Bad Gateway</html>", "text/html"), afterwards: true),
    ];

    /// <summary>No answer until the other side hangs up.</summary>
    public static VitallyFault Silence { get; } = new(async http =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    });

    /// <summary>Whether Vitally does what it is asked before the answer goes wrong.</summary>
    public bool Afterwards => afterwards;

    public static VitallyFault RateLimited(int seconds) => new(http =>
    {
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Write(http, 429, """{"error":"Too Many Requests"}""");
    });

    public Task Answer(HttpContext http) => answer(http);

    private static VitallyFault Http(int status, string body, string type = "application/json") => new(http => Write(http, status, body, type));

    private static Task Drop(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    private static Task Write(HttpContext http, int status, string body, string type = "application/json")
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, type);
        return http.Response.WriteAsync(body);
    }
}
