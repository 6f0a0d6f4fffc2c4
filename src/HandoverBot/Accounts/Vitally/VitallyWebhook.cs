using System.Security.Cryptography;
using System.Text;

using HandoverBot.Accounts.Reading;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Vitally;

using Microsoft.Extensions.Options;

namespace HandoverBot.Accounts.Vitally;

/// <summary>
/// <c>POST /webhooks/vitally/{secret}</c>: Vitally's playbooks say that an account has changed. Only the account's id is
/// taken from what they send; the account itself is read from Vitally. Whoever does not know the secret finds nothing here.
/// </summary>
internal static class VitallyWebhook
{
    private const string Route = "/webhooks/vitally/{secret}";

    private const int MostBytes = 64 * 1024;

    public static void MapVitallyWebhook(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<IOptions<VitallyOptions>>()?.Value is { WebhookSecret.Length: > 0 } options
            && routes.ServiceProvider.GetRequiredService<IConfiguration>()["Accounts:Source"] == AccountsRegistration.VitallySource)
            routes.Map(Route, http => Answer(http, Digest(options.WebhookSecret)));
    }

    private static async Task Answer(HttpContext http, byte[] secret)
    {
        var isRight = CryptographicOperations.FixedTimeEquals(Digest(http.Request.RouteValues["secret"] as string ?? ""), secret);
        http.Response.StatusCode = !isRight || !HttpMethods.IsPost(http.Request.Method)
            ? StatusCodes.Status404NotFound
            : await Take(http);
    }

    private static async Task<int> Take(HttpContext http)
    {
        if (await Body(http.Request) is not { } body)
            return StatusCodes.Status413PayloadTooLarge;
        if (VitallyHint.AccountIn(body) is not { } account)
            return StatusCodes.Status400BadRequest;
        await using var scope = http.RequestServices.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        // Stored before it is acknowledged; the same account twice in a second is one.
        await scope.ServiceProvider.GetRequiredService<Outbox>()
            .Add(AccountHintDelivery.Of(account, $"{now.ToUnixTimeSeconds()}", now), http.RequestAborted);
        return StatusCodes.Status202Accepted;
    }

    /// <summary>Null where it is too large.</summary>
    private static async Task<ReadOnlyMemory<byte>?> Body(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
            return null;
        var buffer = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        return length > MostBytes ? null : buffer.AsMemory(0, length);
    }

    /// <summary>Of the same length whatever was sent, so that comparing takes the same time.</summary>
    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
