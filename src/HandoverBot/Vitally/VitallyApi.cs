using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using HandoverBot.Accounts.Reading;
using HandoverBot.Troubles;

using Microsoft.Extensions.Options;

namespace HandoverBot.Vitally;

/// <summary>Vitally's REST API, as far as its addresses, paging, refusals and rate are concerned.</summary>
internal sealed class VitallyApi(HttpClient http, IOptions<VitallyOptions> options, VitallyPause pause)
{
    private const int MostPerPage = 100;

    /// <summary>One page of a list, such as <c>accounts</c>. In order of creation, which does not change while the pages are turned.</summary>
    /// <exception cref="PlaceForgottenException">Vitally does not know the cursor any more.</exception>
    /// <exception cref="RemoteTroubleException">It could not be read.</exception>
    public async Task<VitallyPage> Page(string list, string? cursor, CancellationToken cancellation)
    {
        var from = cursor is null ? "" : $"&from={Uri.EscapeDataString(cursor)}";
        using var answer = await Ask(HttpMethod.Get, $"{list}?limit={MostPerPage}&sortBy=createdAt{from}", body: null, cancellation);
        if (cursor is not null && answer.Status == HttpStatusCode.BadRequest)
            throw new PlaceForgottenException("Vitally forgot where reading the accounts was to go on, several times over. They are read from the beginning again; if this stays, ask Vitally's support.");
        var page = answer.Read(VitallyJson.Default.VitallyPage);
        // A page that leads nowhere would be asked for again and again.
        return page.Next is not null && (page.Next == cursor || page.Results.Count == 0) ? throw VitallyRefusals.Unreadable() : page;
    }

    /// <summary>Something by its place; null where there is no such thing.</summary>
    /// <exception cref="RemoteTroubleException">It could not be read.</exception>
    public async Task<T?> Find<T>(string place, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var answer = await Ask(HttpMethod.Get, place, body: null, cancellation);
        return answer.Status == HttpStatusCode.NotFound ? default : answer.Read(type);
    }

    /// <summary>Changes or creates something.</summary>
    /// <returns>False where what is to be changed is not there.</returns>
    /// <exception cref="RemoteTroubleException">It was not done; with <see cref="RemoteTroubleException.IsFinal"/> it never will be.</exception>
    public async Task<bool> Send<T>(HttpMethod method, string place, T body, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var answer = await Ask(method, place, new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type)), cancellation);
        if (answer.Status == HttpStatusCode.NotFound)
            return false;
        // Whoever says yes without showing what was written is not Vitally.
        answer.Read(VitallyJson.Default.VitallyItem);
        return true;
    }

    /// <summary>Asks for one account, whichever it is, to see whether the key does.</summary>
    /// <exception cref="RemoteTroubleException">It does not.</exception>
    public async Task Try(CancellationToken cancellation)
    {
        using var answer = await Ask(HttpMethod.Get, "accounts?limit=1", body: null, cancellation);
        answer.Read(VitallyJson.Default.VitallyPage);
    }

    /// <summary>Part of an address. Ids come from files and from Vitally's users, so they must not lead elsewhere.</summary>
    /// <exception cref="RemoteTroubleException">It cannot be one.</exception>
    public static string Part(string id) => id.Trim('.').Length > 0
        ? Uri.EscapeDataString(id)
        : throw new RemoteTroubleException($"“{id}” cannot be an id in Vitally. Correct it in accounts.csv.") { IsFinal = true };

    private async Task<VitallyAnswer> Ask(HttpMethod method, string place, HttpContent? body, CancellationToken cancellation)
    {
        pause.EnsureOver();
        using var request = new HttpRequestMessage(method, $"{options.Value.ApiUrl.TrimEnd('/')}/resources/{place}") { Content = body };
        if (body is not null)
            body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Value.ApiKey}:")));
        try
        {
            var response = await http.SendAsync(request, cancellation);
            pause.Heed(response.Headers);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                using (response)
                    throw pause.Begin(response.Headers);
            }

            return new VitallyAnswer(response, await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            pause.Rest();
            throw VitallyRefusals.Unreachable();
        }
    }
}
