using System.Net.Http.Headers;
using System.Text.Json;

using HandoverBot.Slack;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>Calls Slack's Web API as it is, because the headers of its answers matter here too: scopes and the time.</summary>
internal sealed class SlackProbe(IConfiguration configuration) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    public async Task<SlackAnswer> Call(
        string method, string token, CancellationToken cancellation, params (string Name, string Value)[] arguments)
    {
        var address = configuration["Slack:ApiUrl"] is { Length: > 0 } url ? url : SlackOptions.DefaultApiUrl;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(address), method));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new FormUrlEncodedContent(arguments.Select(argument => KeyValuePair.Create(argument.Name, argument.Value)));
        try
        {
            using var response = await _http.SendAsync(request, cancellation);
            var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation)).RootElement;
            var scopes = response.Headers.TryGetValues("x-oauth-scopes", out var values) ? string.Join(',', values) : null;
            return new SlackAnswer(body, scopes?.Split(',', StringSplitOptions.TrimEntries), response.Headers.Date);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || !cancellation.IsCancellationRequested)
        {
            throw new CommandException(
                $"{address} does not answer as Slack does ({exception.Message}). Check Slack:ApiUrl and the way to the internet.");
        }
    }

    public void Dispose() => _http.Dispose();
}

/// <param name="Scopes">What the token may do; null where the answer does not say.</param>
/// <param name="At">Slack's clock.</param>
internal sealed record SlackAnswer(JsonElement Body, IReadOnlyList<string>? Scopes, DateTimeOffset? At)
{
    /// <summary>Slack's word for what is wrong; null where all is well.</summary>
    public string? Error => Body.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True
        ? null
        : Text("error") ?? "unknown_error";

    public string? Text(string name) => Body.TryGetProperty(name, out var value) ? value.GetString() : null;
}
