using HandoverBot.Demo.LocalSlack;

namespace HandoverBot.Demo.Bot;

/// <summary>The bot's configuration for the demo, as environment variables.</summary>
internal static class BotSettings
{
    public static IReadOnlyDictionary<string, string> For(Uri botAddress, Uri slackWebApi, string databaseFile)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = botAddress.GetLeftPart(UriPartial.Authority),
            ["Slack__ApiUrl"] = slackWebApi.ToString(),
            ["Slack__ApiToken"] = SlackCredentials.ApiToken,
            ["Slack__AppLevelToken"] = SlackCredentials.AppLevelToken,
            ["Slack__SigningSecret"] = SlackCredentials.SigningSecret,
            ["Slack__SocketMode"] = "true",
            ["Slack__TeamId"] = SlackCredentials.TeamId,
            ["Storage__Provider"] = "Sqlite",
            ["ConnectionStrings__HandoverBot"] = $"Data Source={databaseFile}",
            ["Accounts__Source"] = "Csv",
            ["Invoices__Source"] = "Csv",
            ["Channels__Allocation"] = Workspace.AllocationChannel,
            ["Channels__Leadership"] = Workspace.LeadershipChannel,
        };
        foreach (var (pool, channel) in Workspace.PoolChannels)
            settings[$"Channels__Pools__{pool}"] = channel;
        return settings;
    }
}
