using Microsoft.AspNetCore.Http;

namespace HandoverBot.Fakes;

/// <summary>A way for a call of the Web API to go wrong that is Slack's doing, not the bot's.</summary>
public sealed class Fault
{
    private readonly Func<HttpContext, Task> _answer;

    private Fault(Func<HttpContext, Task> answer, bool happensAfterwards = false)
    {
        _answer = answer;
        HappensAfterwards = happensAfterwards;
    }

    /// <summary>Whether the call takes effect before it goes wrong.</summary>
    internal bool HappensAfterwards { get; }

    internal int Status { get; private init; }

    internal string? ErrorCode { get; private init; }

    public static Fault RateLimited(int retryAfterSeconds) => new(http =>
    {
        http.Response.Headers.RetryAfter = $"{retryAfterSeconds}";
        return Write(http, StatusCodes.Status429TooManyRequests, "application/json; charset=utf-8", """{"ok":false,"error":"ratelimited"}""");
    })
    { Status = StatusCodes.Status429TooManyRequests, ErrorCode = "ratelimited" };

    public static Fault Http(int status) => new(http => Write(http, status, "text/plain", "")) { Status = status };

    public static Fault Error(string code) =>
        new(http => Write(http, StatusCodes.Status200OK, "application/json; charset=utf-8", $$"""{"ok":false,"error":"{{code}}"}"""))
        { Status = StatusCodes.Status200OK, ErrorCode = code };

    /// <summary>A page of HTML with status 200, as proxies and maintenance pages send.</summary>
    public static Fault Html() => new(http => Write(http, StatusCodes.Status200OK, "text/html", "<!DOCTYPE html><html><body>Slack is down for maintenance</body></html>"))
    { Status = StatusCodes.Status200OK };

    /// <summary>The call takes effect, then the connection drops before the answer.</summary>
    public static Fault HangUp() => new(Drop, happensAfterwards: true);

    /// <summary>The connection drops and the call had no effect.</summary>
    public static Fault HangUpBefore() => new(Drop);

    internal Task Answer(HttpContext http) => _answer(http);

    private static Task Drop(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    private static Task Write(HttpContext http, int status, string contentType, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        return http.Response.WriteAsync(body);
    }
}
