using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HandoverBot.Tests.Vitally;

/// <summary>
/// The part of Vitally's REST API that the app uses, on a free loopback port, by Vitally's documentation and no friendlier: basic
/// auth with the key alone, cursors that are good once for the list they came from, a sliding window of requests, no unknown
/// parameters or fields, external ids that are unique.
/// </summary>
internal sealed class FakeVitally : IAsyncDisposable
{
    public const string Key = "sk_live_onlyForTheseTests";
    public const string Secret = "aLongSecretForTheseTests";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<VitallyFault> _faults = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Queue<DateTimeOffset> _window = new();
    private readonly Lock _gate = new();

    private FakeVitally(WebApplication app, TimeProvider clock)
    {
        (_app, _clock) = (app, clock);
        Store = new VitallyStore(clock);
    }

    public VitallyStore Store { get; }

    public string Url => _app.Urls.Single();

    /// <summary>How many requests it takes in a minute.</summary>
    public int Limit { get; set; } = 1000;

    /// <summary>Draws a fault for a request; null for none.</summary>
    public Func<HttpRequest, VitallyFault?> Weather { get; set; } = _ => null;

    /// <summary>Method and address of every request so far, with those that went wrong.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Requests beyond the limit, which the app should not have made.</summary>
    public int TooMany { get; private set; }

    /// <summary>What lets the app ask here.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("Accounts:Source", "Vitally"), ("Vitally:ApiKey", Key), ("Vitally:ApiUrl", Url), ("Vitally:WebhookSecret", Secret),
    ];

    public static async Task<FakeVitally> Start(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var vitally = new FakeVitally(app, clock);
        app.Run(vitally.Answer);
        await app.StartAsync();
        return vitally;
    }

    /// <summary>The next request goes wrong.</summary>
    public void Fail(VitallyFault fault) => _faults.Enqueue(fault);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        _requests.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
        var body = await new StreamReader(http.Request.Body).ReadToEndAsync();
        var fault = _faults.TryDequeue(out var next) ? next : Weather(http.Request);
        if (fault is { Afterwards: false })
        {
            await fault.Answer(http);
            return;
        }

        int status;
        JsonNode? answer;
        lock (_gate)
            (status, answer) = Judge(http, body);
        if (fault is not null)
        {
            await fault.Answer(http);
            return;
        }

        (http.Response.StatusCode, http.Response.ContentType) = (status, "application/json");
        await http.Response.WriteAsync(answer?.ToJsonString() ?? "");
    }

    private (int Status, JsonNode? Body) Judge(HttpContext http, string body)
    {
        if (http.Request.Headers.Authorization != $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(Key + ":"))}")
            return (401, Error("Unauthorized"));
        if (!IsInTime(http.Response))
            return (429, Error("Too Many Requests"));
        if (http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) is not ["resources", .. var place])
            return (404, Error("Not Found"));
        try
        {
            return Route(http.Request, place, body);
        }
        catch (VitallyRefusal refusal)
        {
            return (refusal.Status, Error(refusal.Message));
        }
    }

    private (int Status, JsonNode? Body) Route(HttpRequest request, string[] place, string body) => (request.Method, place) switch
    {
        ("GET", ["accounts"]) => (200, Store.Page("accounts", Store.Accounts, Query(request, "limit", "from", "sortBy", "status"))),
        ("GET", ["accounts", var id]) => (200, Store.Account(id)),
        ("PUT", ["accounts", var id]) => (200, Store.ChangeTraits(id, Body(body, "name", "traits", "organizationId"))),
        ("GET", ["accounts", var id, "notes" or "tasks"]) => (200, Store.Page(
            string.Join('/', place), Store.ItemsOf(id, place[2]), Query(request, "limit", "from", "sortBy", "archived", "source"))),
        ("POST", ["notes"]) => (200, Store.Create("notes", Body(body, "externalId", "accountId", "subject", "note", "noteDate", "authorId", "categoryId", "tags", "traits"), "note", "noteDate")),
        ("POST", ["tasks"]) => (200, Store.Create("tasks", Body(body, "externalId", "accountId", "name", "description", "assignedToId", "dueDate", "categoryId", "tags", "traits"), "name")),
        ("PUT", ["notes", var id]) => (200, Store.Change("notes", id, Body(body, "subject", "note", "noteDate", "authorId", "categoryId", "tags", "traits"))),
        ("PUT", ["tasks", var id]) => (200, Store.Change("tasks", id, Body(body, "name", "description", "assignedToId", "dueDate", "completedById", "categoryId", "tags", "traits"))),
        ("GET", ["admins", "search"]) => (200, Store.Admin(Query(request, "email").GetValueOrDefault("email") ?? throw new VitallyRefusal(400, "email is required"))),
        _ => (404, Error("Not Found")),
    };

    /// <summary>A sliding window, as its headers tell.</summary>
    private bool IsInTime(HttpResponse response)
    {
        var now = _clock.GetUtcNow();
        while (_window.TryPeek(out var first) && now - first >= Window)
            _window.Dequeue();
        var isInTime = _window.Count < Limit;
        if (isInTime)
            _window.Enqueue(now);
        else
            TooMany++;
        var reset = (int)Math.Ceiling((_window.Peek() + Window - now).TotalSeconds);
        response.Headers["RateLimit-Limit"] = string.Create(CultureInfo.InvariantCulture, $"{Limit}, {Limit};window=60");
        response.Headers["RateLimit-Remaining"] = (Limit - _window.Count).ToString(CultureInfo.InvariantCulture);
        response.Headers["RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
        return isInTime;
    }

    private static Dictionary<string, string> Query(HttpRequest request, params string[] known) =>
        request.Query.FirstOrDefault(each => !known.Contains(each.Key) || each.Value is not [{ Length: > 0 }]) is { Key: { } unknown }
            ? throw new VitallyRefusal(400, $"Unknown or empty parameter: {unknown}")
            : request.Query.ToDictionary(each => each.Key, each => each.Value.ToString(), StringComparer.Ordinal);

    private static JsonObject Body(string body, params string[] known)
    {
        JsonObject json;
        try
        {
            json = JsonNode.Parse(body) as JsonObject ?? throw new VitallyRefusal(400, "An object is expected");
        }
        catch (JsonException)
        {
            throw new VitallyRefusal(400, "The body is no JSON");
        }

        return json.FirstOrDefault(each => !known.Contains(each.Key)) is { Key: { } unknown }
            ? throw new VitallyRefusal(400, $"Unknown field: {unknown}")
            : json;
    }

    private static JsonObject Error(string message) => new() { ["error"] = message };
}

internal sealed class VitallyRefusal(int status, string message) : Exception(message)
{
    public int Status => status;
}
