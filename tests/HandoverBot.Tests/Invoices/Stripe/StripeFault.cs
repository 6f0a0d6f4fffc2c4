using System.Globalization;

using Microsoft.AspNetCore.Http;

namespace HandoverBot.Tests.Invoices.Stripe;

/// <summary>A way for a request to Stripe to go wrong.</summary>
internal sealed class StripeFault(Func<HttpContext, Task> answer)
{
    public static IReadOnlyDictionary<string, StripeFault> All { get; } = new Dictionary<string, StripeFault>(StringComparer.Ordinal)
    {
        ["a rate limit"] = RateLimited(seconds: 30),
        ["out of order"] = Http(500, """{"error":{"type":"api_error","message":"Something went wrong"}}"""),
        ["not available"] = Http(503, "<html>Service Unavailable</html>", "text/html"),
        ["a page of HTML"] = Http(200, "<!DOCTYPE html><html><body>Please log in</body></html>", "text/html"),
        ["JSON cut in half"] = Http(200, """{"object":"list","url":"/v1/invoices","has_more":false,"data":[{"id":"in_1","amo"""),
        ["JSON without what matters"] = Http(200, """{"object":"list","url":"/v1/invoices","data":[{"id":"in_1"}]}"""),
        ["nothing at all"] = Http(200, ""),
        ["null"] = Http(200, "null"),
        ["somebody else's invoice"] = Http(200, OneInvoice("cus_other", "usd", "100", "null")),
        ["an amount that is no number"] = Http(200, OneInvoice("cus_1", "usd", "\"a lot\"", "null")),
        ["a day that no calendar has"] = Http(200, OneInvoice("cus_1", "usd", "100", "999999999999999")),
        ["a list without an end"] = Http(200, """{"object":"list","url":"/v1/invoices","has_more":true,"data":[]}"""),
        ["a redirect"] = new StripeFault(http =>
        {
            http.Response.Redirect("http://127.0.0.1:9/");
            return Task.CompletedTask;
        }),
        ["a dropped connection"] = new StripeFault(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        }),
        ["a wrong key"] = Http(401, """{"error":{"type":"invalid_request_error","message":"Invalid API Key provided: rk_test_*****rets"}}"""),
        ["a key without the permission"] = Http(403, """{"error":{"type":"invalid_request_error","message":"The provided key does not have the required permissions"}}"""),
    };

    /// <summary>No answer until the other side hangs up.</summary>
    public static StripeFault Silence { get; } = new(async http =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    });

    public static StripeFault RateLimited(int seconds) => new(http =>
    {
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Write(http, 429, """{"error":{"type":"invalid_request_error","code":"rate_limit","message":"Request rate limit exceeded"}}""");
    });

    public Task Answer(HttpContext http) => answer(http);

    private static StripeFault Http(int status, string body, string type = "application/json") => new(http => Write(http, status, body, type));

    private static Task Write(HttpContext http, int status, string body, string type = "application/json")
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, type);
        return http.Response.WriteAsync(body);
    }

    private static string OneInvoice(string customer, string currency, string amount, string due) =>
        $$"""{"object":"list","url":"/v1/invoices","has_more":false,"data":[{"id":"in_9","customer":"{{customer}}","status":"open","currency":"{{currency}}","amount_remaining":{{amount}},"due_date":{{due}}}]}""";
}
