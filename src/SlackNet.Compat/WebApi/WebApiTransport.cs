using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SlackNet.Json;

namespace SlackNet.WebApi;

/// <summary>Calls Web API methods by POST and reads their answers.</summary>
internal sealed class WebApiTransport(IHttp http, ISlackUrlBuilder urlBuilder, SlackJsonSettings settings, string token)
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(1);

    public SlackJsonSettings Settings => settings;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether a call that Slack put off for its rate waits and is repeated.</summary>
    public bool WaitsOnRateLimit { get; set; } = true;

    public Task<T> PostJson<T>(string method, object arguments, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.Serialize(arguments, settings.Options.GetTypeInfo(arguments.GetType()));
        return Call<T>(method, () => new StringContent(body, Encoding.UTF8, "application/json"), cancellationToken);
    }

    public Task<T> PostForm<T>(string method, Dictionary<string, object> arguments, CancellationToken cancellationToken) =>
        Call<T>(method, () => new FormUrlEncodedContent(Arguments.ToText(arguments)), cancellationToken);

    public Task Respond(string responseUrl, IReadOnlyMessage message, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.Serialize(MessageCall.From(message, settings), SlackJson.TypeInfo<MessageCall>(settings));
        // Response URLs answer in plain text, and carry their own permission instead of a token.
        return Send<string>(
            () => new HttpRequestMessage(HttpMethod.Post, responseUrl)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            },
            cancellationToken);
    }

    private async Task<T> Call<T>(string method, Func<HttpContent> content, CancellationToken cancellationToken)
    {
        var answer = await Send<JsonElement>(
            () => new HttpRequestMessage(HttpMethod.Post, urlBuilder.Url(method, []))
            {
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
                Content = content(),
            },
            cancellationToken);
        SlackException.ThrowIfRefused(answer);
        return answer.Deserialize(SlackJson.TypeInfo<T>(settings));
    }

    private async Task<T> Send<T>(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var message = request();
                return await http.Execute<T>(message, cancellationToken);
            }
            catch (SlackRateLimitException limited) when (WaitsOnRateLimit)
            {
                await Task.Delay(limited.RetryAfter ?? DefaultWait, Time, cancellationToken);
            }
        }
    }
}
