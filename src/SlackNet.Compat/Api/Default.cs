namespace SlackNet;

/// <summary>The parts used where nothing else is configured.</summary>
public static class Default
{
    /// <summary>Addresses of Slack's own Web API.</summary>
    public static ISlackUrlBuilder UrlBuilder(SlackJsonSettings jsonSettings = null) => new SlackUrlBuilder();
}
