using System.Globalization;
using System.Text;

using HandoverBot.Fakes;

namespace HandoverBot.Benchmarks;

/// <summary>Posts forms to the bot as Slack does, over a few connections that stay open.</summary>
internal sealed class SignedClient(Uri bot, FakeSlack slack, int connections) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false })
    {
        BaseAddress = bot,
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <returns>The body of the answer.</returns>
    /// <exception cref="UnexpectedAnswerException">The status is not 200.</exception>
    public async Task<string> Post(string path, string form, CancellationToken cancellation)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Signature", slack.Sign(timestamp, form));
        using var answer = await _http.SendAsync(request, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        return answer.StatusCode == System.Net.HttpStatusCode.OK
            ? body
            : throw new UnexpectedAnswerException($"{path} was answered with {(int)answer.StatusCode}: {body}");
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>The bot answered something that nobody could work with.</summary>
internal sealed class UnexpectedAnswerException(string message) : Exception(message);
