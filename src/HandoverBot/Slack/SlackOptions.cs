namespace HandoverBot.Slack;

/// <summary>How to reach Slack, from the configuration section <c>Slack</c>.</summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";
    public const string DefaultApiUrl = "https://slack.com/api/";

    /// <summary>The bot user's token, <c>xoxb-…</c>.</summary>
    public string ApiToken { get; set; } = "";

    /// <summary>For Socket Mode: the app-level token, <c>xapp-…</c>.</summary>
    public string AppLevelToken { get; set; } = "";

    /// <summary>Without Socket Mode: what Slack signs its requests with.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>Whether the bot dials Slack, instead of Slack calling the bot over HTTP.</summary>
    public bool SocketMode { get; set; }

    /// <summary>When set, requests from other workspaces are refused.</summary>
    public string? TeamId { get; set; }

    public string ApiUrl { get; set; } = DefaultApiUrl;

    /// <summary>What must be set before the bot can start, one sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(ApiToken))
            yield return "Set Slack:ApiToken (environment: Slack__ApiToken) to the bot token, xoxb-…, from your app's page under OAuth & Permissions.";
        if (SocketMode && string.IsNullOrWhiteSpace(AppLevelToken))
            yield return "Set Slack:AppLevelToken (environment: Slack__AppLevelToken) to an app-level token, xapp-…, with the scope connections:write, "
                + "from your app's page under Basic Information; or set Slack:SocketMode to false.";
        if (!SocketMode && string.IsNullOrWhiteSpace(SigningSecret))
            yield return "Set Slack:SigningSecret (environment: Slack__SigningSecret) to the signing secret from your app's page under Basic Information; "
                + "or set Slack:SocketMode to true. Without it the bot cannot tell Slack's requests from anybody else's.";
        if (!IsApiUrl(ApiUrl))
            yield return $"Set Slack:ApiUrl to an http or https address that ends in /api/, or leave it out to use {DefaultApiUrl}.";
    }

    /// <summary>Without secrets, so that it can be logged.</summary>
    public override string ToString() =>
        $"{ApiUrl}, {(SocketMode ? "Socket Mode" : "HTTP")}, {(TeamId is null ? "any workspace" : $"workspace {TeamId}")}";

    private static bool IsApiUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && url.EndsWith("/api/", StringComparison.Ordinal);
}
