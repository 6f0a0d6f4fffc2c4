using System.Text.Json;

namespace HandoverBot.Demo.LocalSlack;

/// <summary>The local workspace's configuration file. JSON is YAML too, and cannot be mis-indented.</summary>
internal static class LocalSlackConfig
{
    public const string BotUserId = "U0BOT";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static string Render(Workspace workspace) => JsonSerializer.Serialize(
        new
        {
            workspace = new { name = Workspace.Name, domain = Workspace.Name.ToLowerInvariant(), teamId = SlackCredentials.TeamId },
            app = new
            {
                appId = "A01APP",
                botUserId = BotUserId,
                botName = "handoverbot",
                botToken = SlackCredentials.ApiToken,
                appToken = SlackCredentials.AppLevelToken,
                signingSecret = SlackCredentials.SigningSecret,
                mode = "socket",
            },
            users = workspace.People.Select(p => new
            {
                id = p.SlackId,
                name = p.Handle,
                real_name = p.Name,
                email = p.Email,
                tz = p.TimeZone,
            }),
            channels = workspace.Channels.Select(c => new
            {
                id = c.Id,
                name = c.Name,
                members = c.Members.Append(BotUserId),
            }),
        },
        Readable);
}
