using System.Globalization;
using System.Text;

using Microsoft.Extensions.Options;

namespace HandoverBot.Slack.Guarding;

/// <summary>
/// Stands in front of <c>/slack/*</c> and lets only Slack's own, fresh, well-formed requests through. What it refuses is
/// logged with the reason; the answer is a bare status.
/// </summary>
internal sealed class RequestGuard(
    RequestDelegate next, IOptions<SlackOptions> options, TimeProvider time, ILogger<RequestGuard> log)
{
    /// <summary>How far a request's timestamp may be off, either way.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const int BodyLimit = 1024 * 1024;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(options.Value.SigningSecret);
    private readonly bool _socketMode = options.Value.SocketMode;
    private readonly SeenSignatures _seen = new(time);

    public async Task Invoke(HttpContext http)
    {
        http.Request.Path.StartsWithSegments(SlackPaths.Prefix, StringComparison.OrdinalIgnoreCase, out var path);
        var isWellFormed = PayloadShape.For(path);
        var refusal = isWellFormed is null ? Refusal.UnknownPath : await Check(http.Request, path, isWellFormed);
        if (refusal is null)
        {
            await next(http);
            return;
        }

        // What strangers write into a path stays out of the log.
        log.LogWarning(
            "Refused a request to {Path} from {Address}: {Reason}",
            isWellFormed is null ? "an unknown path" : SlackPaths.Prefix + path, http.Connection.RemoteIpAddress, refusal.Reason);
        http.Response.StatusCode = refusal.Status;
    }

    private async Task<Refusal?> Check(HttpRequest request, PathString path, PayloadShape.Check isWellFormed)
    {
        if (_socketMode)
            return Refusal.SocketMode;
        if (!HttpMethods.IsPost(request.Method))
            return Refusal.NotPost;
        if (!TryReadTimestamp(request, out var timestamp))
            return Refusal.NoTimestamp;
        if ((time.GetUtcNow() - timestamp).Duration() > Tolerance)
            return Refusal.OutOfTime;
        if (await SignedBody.Read(request, Signature.Prefix(timestamp.ToUnixTimeSeconds()), BodyLimit) is not { } signed)
            return Refusal.TooLarge;
        string? signature = request.Headers[Signature.Header];
        if (!Signature.Fits(signature, _key, signed.SignedText))
            return Refusal.WrongSignature;
        // Slack sends an event again until it is answered, and handling one twice does no harm.
        if (path != "/event" && !_seen.Remember(signature!.ToLowerInvariant()))
            return Refusal.Replayed;

        request.Body = signed.OpenRead();
        if (!await isWellFormed(request, signed.Body))
            return Refusal.Malformed;
        request.Body.Position = 0;
        return null;
    }

    private static bool TryReadTimestamp(HttpRequest request, out DateTimeOffset timestamp)
    {
        var known = long.TryParse(request.Headers[Signature.TimestampHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        timestamp = known ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return known;
    }
}
