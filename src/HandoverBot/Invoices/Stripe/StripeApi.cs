using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

using Microsoft.Extensions.Options;

namespace HandoverBot.Invoices.Stripe;

/// <summary>Stripe's list of invoices, read only.</summary>
internal sealed class StripeApi(HttpClient http, IOptions<StripeOptions> options, StripePause pause)
{
    /// <summary>The version of Stripe's API whose bodies are read here.</summary>
    public const string Version = "2025-09-30.clover";

    private const int MostPerPage = 100;

    /// <summary>All invoices of a customer in one status, page by page.</summary>
    /// <param name="status">As Stripe writes it, such as <c>open</c>.</param>
    /// <exception cref="StripeException">Some of them could not be read.</exception>
    public async Task<IReadOnlyList<StripeInvoice>> Invoices(string customer, string status, CancellationToken cancellation)
    {
        var found = new Dictionary<string, StripeInvoice>(StringComparer.Ordinal);
        for (string? last = null; ;)
        {
            var after = last is null ? "" : $"&starting_after={Uri.EscapeDataString(last)}";
            var page = await Page($"customer={Uri.EscapeDataString(customer)}&status={status}&limit={MostPerPage}{after}", cancellation);
            var before = found.Count;
            foreach (var invoice in page.Data)
            {
                if (invoice.Customer != customer || invoice.Status != status)
                    throw Unreadable();
                found.TryAdd(invoice.Id, invoice);
            }

            if (!page.HasMore)
                return [.. found.Values];
            // A page that leads nowhere would be asked for again and again.
            if (found.Count == before)
                throw Unreadable();
            last = page.Data[^1].Id;
        }
    }

    /// <summary>Asks for one invoice, whosesoever it is, to see whether the key does.</summary>
    /// <exception cref="StripeException">It does not.</exception>
    public Task Try(CancellationToken cancellation) => Page("limit=1", cancellation);

    private async Task<StripePage> Page(string query, CancellationToken cancellation)
    {
        pause.EnsureOver();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{options.Value.ApiUrl.TrimEnd('/')}/v1/invoices?{query}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ApiKey);
        request.Headers.Add("Stripe-Version", Version);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            if (!response.IsSuccessStatusCode)
                throw Refused(response, body);
            var page = JsonSerializer.Deserialize(body, StripeJson.Default.StripePage);
            return page is { Object: "list" } ? page : throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new StripeException("Stripe cannot be reached, or does not answer in time. Check the way to the internet and Stripe:ApiUrl.");
        }
    }

    private StripeException Refused(HttpResponseMessage response, byte[] body) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized => new("Stripe refuses the key. Set Stripe:ApiKey to a restricted key, rk_…, that is in force."),
        HttpStatusCode.Forbidden => new("Stripe's key may not read invoices. Give it the permission Invoices: Read on Stripe's page of API keys."),
        HttpStatusCode.TooManyRequests => pause.Begin(response.Headers.RetryAfter),
        >= HttpStatusCode.InternalServerError => new($"Stripe is out of order (HTTP {(int)response.StatusCode}). Nothing is to be done but wait."),
        _ when IsUnknownCustomer(body) =>
            new("Stripe does not know one of the account's customers. Correct stripe_customer_ids in accounts.csv and import it again."),
        _ => new($"Stripe does not answer the question (HTTP {(int)response.StatusCode}). Check Stripe:ApiUrl, and update the bot."),
    };

    private static bool IsUnknownCustomer(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, StripeJson.Default.StripeRefusal) is { Error: { Code: "resource_missing", Param: "customer" } };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static StripeException Unreadable() =>
        new("Stripe's answer cannot be read. Check that Stripe:ApiUrl is Stripe's own address, and that no proxy answers in its place.");
}
