using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace HandoverBot.Fakes.Delivering;

/// <summary>Brings payloads to the bot's request URLs, signed.</summary>
internal sealed class HttpCourier(TimeProvider clock, string signingSecret) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http = new() { Timeout = Patience };

    public async Task<BotAnswer> Bring(Uri bot, Parcel parcel)
    {
        var (path, body, type) = parcel.Kind switch
        {
            ParcelKind.Command => ("/slack/command", Form(parcel.Payload.Select(p => (p.Key, p.Value!.ToString()))), "application/x-www-form-urlencoded"),
            ParcelKind.Interaction => ("/slack/action", Form([("payload", parcel.Payload.ToJsonString())]), "application/x-www-form-urlencoded"),
            _ => ("/slack/event", parcel.Payload.ToJsonString(), "application/json"),
        };
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        var headers = new List<(string, string)>
        {
            ("Content-Type", type),
            ("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)"),
            ("X-Slack-Request-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture)),
            ("X-Slack-Signature", Signature.Of(signingSecret, timestamp, body)),
        };
        if (parcel.RetryNumber > 0)
        {
            headers.Add(("X-Slack-Retry-Num", parcel.RetryNumber.ToString(CultureInfo.InvariantCulture)));
            headers.Add(("X-Slack-Retry-Reason", parcel.RetryReason));
        }

        var watch = Stopwatch.StartNew();
        try
        {
            using var response = await Post(new Uri(bot, path), body, headers);
            var text = await response.Content.ReadAsStringAsync();
            var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
            return new BotAnswer((int)response.StatusCode, text, isJson, watch.Elapsed);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return new BotAnswer(Status: null, e.Message, IsJson: false, watch.Elapsed);
        }
    }

    public async Task<HttpResponseMessage> Post(Uri url, string body, IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type")
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request);
    }

    public void Dispose() => _http.Dispose();

    private static string Form(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));
}
