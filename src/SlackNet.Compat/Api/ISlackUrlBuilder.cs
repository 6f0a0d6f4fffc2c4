using SlackNet.WebApi;

namespace SlackNet;

public interface ISlackUrlBuilder
{
    string Url(string apiMethod, Dictionary<string, object> args);
}

internal sealed class SlackUrlBuilder : ISlackUrlBuilder
{
    public string Url(string apiMethod, Dictionary<string, object> args)
    {
        var query = string.Join('&', Arguments.ToText(args)
            .Select(argument => $"{Uri.EscapeDataString(argument.Key)}={Uri.EscapeDataString(argument.Value)}"));
        return $"https://slack.com/api/{apiMethod}?{query}";
    }
}
