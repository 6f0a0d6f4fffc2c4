namespace HandoverBot.Demo.LocalSlack;

/// <summary>What the bot and the local workspace agree on. Worth nothing anywhere else.</summary>
internal static class SlackCredentials
{
    public const string TeamId = "T01DEMO";
    public const string ApiToken = "xoxb-demo-token";
    public const string AppLevelToken = "xapp-demo-token";
    public const string SigningSecret = "demo-signing-secret";
}
