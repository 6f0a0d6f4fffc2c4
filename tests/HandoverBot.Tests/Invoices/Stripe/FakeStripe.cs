using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HandoverBot.Tests.Invoices.Stripe;

/// <summary>
/// Stripe's list of invoices on a free loopback port, no friendlier than Stripe's own. Its bodies have the shape of the invoice
/// in Stripe's public OpenAPI repository (stripe/openapi, fixtures3.json, MIT), with other values.
/// </summary>
internal sealed partial class FakeStripe : IAsyncDisposable
{
    public const string Key = "rk_test_onlyForTheseTests";

    private const int MostPerPage = 100;
    private const int UsuallyPerPage = 10;

    private static readonly string[] Parameters = ["customer", "status", "limit", "starting_after", "ending_before"];
    private static readonly string[] Statuses = ["draft", "open", "paid", "uncollectible", "void"];
    private static readonly string Template = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Invoices", "Stripe", "invoice.json"));

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, JsonObject> _invoices = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _customers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StripeFault> _faults = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private int _created;

    private FakeStripe(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>The query of every request so far, with those that went wrong.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>What lets the app ask here.</summary>
    public (string Key, string Value)[] Settings => [("Invoices:Source", "Stripe"), ("Stripe:ApiKey", Key), ("Stripe:ApiUrl", Url)];

    public static async Task<FakeStripe> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var stripe = new FakeStripe(app);
        app.Run(stripe.Answer);
        await app.StartAsync();
        return stripe;
    }

    public void AddCustomer(string id) => _customers[id] = true;

    /// <param name="amount">What is still to be paid, in the currency's smallest unit.</param>
    /// <returns>The invoice's id.</returns>
    public string AddInvoice(string customer, long amount, string currency = "usd", string status = "open", DateTimeOffset? due = null)
    {
        AddCustomer(customer);
        var number = Interlocked.Increment(ref _created);
        var id = string.Create(CultureInfo.InvariantCulture, $"in_{number:D6}");
        var invoice = (JsonObject)JsonNode.Parse(Template)!;
        invoice["id"] = id;
        invoice["customer"] = customer;
        invoice["status"] = status;
        invoice["currency"] = currency;
        foreach (var whole in (string[])["amount_due", "total", "subtotal"])
            invoice[whole] = amount + 100;
        invoice["amount_paid"] = 100;
        invoice["amount_remaining"] = amount;
        invoice["number"] = status == "draft" ? null : string.Create(CultureInfo.InvariantCulture, $"TL-{number:D4}");
        invoice["due_date"] = due?.ToUnixTimeSeconds();
        invoice["created"] = 1_764_547_200 + number;
        invoice["hosted_invoice_url"] = status == "draft" ? null : $"https://invoice.stripe.com/i/acct_1/{id}";
        invoice["lines"]!["url"] = $"/v1/invoices/{id}/lines";
        _invoices[id] = invoice;
        return id;
    }

    public void SetStatus(string invoice, string status) => _invoices[invoice]["status"] = status;

    /// <summary>The next request goes wrong.</summary>
    public void Fail(StripeFault fault) => _faults.Enqueue(fault);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task Answer(HttpContext http)
    {
        _requests.Enqueue(http.Request.QueryString.Value ?? "");
        if (_faults.TryDequeue(out var fault))
            return fault.Answer(http);
        var (status, body) = Judge(http.Request);
        (http.Response.StatusCode, http.Response.ContentType) = (status, "application/json");
        return http.Response.WriteAsync(body.ToJsonString());
    }

    private (int Status, JsonObject Body) Judge(HttpRequest request)
    {
        if (request.Headers.Authorization != $"Bearer {Key}")
            return Error(401, "Invalid API Key provided.");
        if (request.Method != HttpMethods.Get || request.Path != "/v1/invoices")
            return Error(404, $"Unrecognized request URL ({request.Method}: {request.Path}).");
        if (request.Headers["Stripe-Version"] is not [{ } version] || !VersionPattern().IsMatch(version))
            return Error(400, "Invalid Stripe API version.");
        if (request.Query.FirstOrDefault(each => !Parameters.Contains(each.Key) || each.Value.Count != 1) is { Key: { } unknown })
            return Error(400, $"Received unknown parameter: {unknown}", unknown, "parameter_unknown");
        if (request.Query.FirstOrDefault(each => each.Value == "") is { Key: { } empty })
            return Error(400, $"You passed an empty string for '{empty}'.", empty, "parameter_invalid_empty");
        return List(request.Query.ToDictionary(each => each.Key, each => each.Value.ToString(), StringComparer.Ordinal));
    }

    private (int Status, JsonObject Body) List(Dictionary<string, string> query)
    {
        var limit = UsuallyPerPage;
        if (query.TryGetValue("limit", out var asked)
            && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MostPerPage))
            return Error(400, $"Invalid limit: {asked}", "limit", "parameter_invalid_integer");
        if (query.TryGetValue("status", out var status) && !Statuses.Contains(status))
            return Error(400, $"Invalid status: must be one of {string.Join(", ", Statuses)}", "status");
        if (query.TryGetValue("customer", out var customer) && !_customers.ContainsKey(customer))
            return Error(400, $"No such customer: '{customer}'", "customer", "resource_missing");
        if (query.ContainsKey("ending_before"))
            return Error(400, "This stand-in pages forwards only.", "ending_before");

        var found = _invoices.Values
            .Where(invoice => customer is null || (string?)invoice["customer"] == customer)
            .Where(invoice => status is null || (string?)invoice["status"] == status)
            .OrderByDescending(invoice => (int)invoice["created"]!)
            .ToList();
        if (query.TryGetValue("starting_after", out var after))
        {
            if (!_invoices.TryGetValue(after, out var last))
                return Error(400, $"No such invoice: '{after}'", "starting_after", "resource_missing");
            found.RemoveAll(invoice => (int)invoice["created"]! >= (int)last["created"]!);
        }

        return (200, new JsonObject
        {
            ["object"] = "list",
            ["url"] = "/v1/invoices",
            ["has_more"] = found.Count > limit,
            ["data"] = new JsonArray([.. found.Take(limit).Select(invoice => invoice.DeepClone())]),
        });
    }

    private static (int Status, JsonObject Body) Error(int status, string message, string? parameter = null, string? code = null)
    {
        var error = new JsonObject { ["type"] = "invalid_request_error", ["message"] = message };
        if (parameter is not null)
            error["param"] = parameter;
        if (code is not null)
            error["code"] = code;
        return (status, new JsonObject { ["error"] = error });
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(\.[a-z]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionPattern();
}
