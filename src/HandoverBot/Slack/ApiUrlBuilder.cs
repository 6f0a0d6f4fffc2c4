using SlackNet;

namespace HandoverBot.Slack;

/// <summary>Addresses of the Web API below the configured base, so that a stand-in for Slack can answer.</summary>
internal sealed class ApiUrlBuilder(string apiUrl) : ISlackUrlBuilder
{
    private readonly ISlackUrlBuilder _slacksOwn = Default.UrlBuilder();

    public string Url(string apiMethod, Dictionary<string, object> args)
    {
        var url = _slacksOwn.Url(apiMethod, args);
        return url.StartsWith(SlackOptions.DefaultApiUrl, StringComparison.Ordinal)
            ? string.Concat(apiUrl, url.AsSpan(SlackOptions.DefaultApiUrl.Length))
            : url;
    }
}
