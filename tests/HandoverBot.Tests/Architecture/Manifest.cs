using System.Text.Json;
using System.Text.Json.Serialization;

namespace HandoverBot.Tests.Architecture;

/// <summary>The part of Slack's app manifest that the app uses; whatever else stands in the file is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Manifest(Display DisplayInformation, Features Features, OAuth OauthConfig, Settings Settings)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static Manifest Read() => Parse(Repository.Read("manifest.json"));

    public static Manifest Parse(string json) => JsonSerializer.Deserialize<Manifest>(json, Options)!;
}

internal sealed record Display(string Name, string Description, string BackgroundColor);

internal sealed record Features(AppHome AppHome, BotUser BotUser, IReadOnlyList<Command> SlashCommands);

internal sealed record AppHome(bool HomeTabEnabled, bool MessagesTabEnabled, bool MessagesTabReadOnlyEnabled);

internal sealed record BotUser(string DisplayName, bool AlwaysOnline);

internal sealed record Command([property: JsonPropertyName("command")] string Name, string Description, string UsageHint, bool ShouldEscape);

internal sealed record OAuth(Scopes Scopes);

internal sealed record Scopes(IReadOnlyList<string> Bot);

internal sealed record Settings(Events EventSubscriptions, Interactivity Interactivity, bool OrgDeployEnabled, bool SocketModeEnabled, bool TokenRotationEnabled);

internal sealed record Events(IReadOnlyList<string> BotEvents);

internal sealed record Interactivity(bool IsEnabled);
