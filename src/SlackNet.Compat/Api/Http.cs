using System.Net;
using System.Text.Json;
using SlackNet.Json;

namespace SlackNet;

internal sealed class Http(HttpClient client, SlackJsonSettings settings) : IHttp, IDisposable
{
    public async Task<T> Execute<T>(HttpRequestMessage requestMessage, CancellationToken cancellationToken = default)
    {
        using var response = await client.SendAsync(requestMessage, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new SlackRateLimitException(response.Headers.RetryAfter?.Delta);

        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        ThrowIfFailed(response, body);
        return typeof(T) == typeof(string) ? (T)(object)body : Read<T>(body, response.StatusCode);
    }

    public void Dispose() => client.Dispose();

    private void ThrowIfFailed(HttpResponseMessage response, string body)
    {
        if (response.IsSuccessStatusCode)
            return;
        if (response.StatusCode < HttpStatusCode.InternalServerError && SlackException.TryRead(body, settings, out var refusal))
            throw refusal;
        throw new HttpRequestException(
            $"Slack answered {(int)response.StatusCode} {response.ReasonPhrase}.", inner: null, response.StatusCode);
    }

    private T Read<T>(string body, HttpStatusCode status)
    {
        try
        {
            return JsonSerializer.Deserialize(body, SlackJson.TypeInfo<T>(settings));
        }
        catch (JsonException notJson)
        {
            throw new HttpRequestException("Slack's answer is not JSON; it may be down, or the address may be wrong.", notJson, status);
        }
    }
}
