using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>Whether the configured channels exist and the bot is in them.</summary>
internal sealed class ChannelCheck(SlackProbe slack, IConfiguration configuration) : ICheck
{
    private const string ChannelsPerPage = "200";

    public string Subject => "channels";

    public async IAsyncEnumerable<Diagnosis> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (configuration["Slack:ApiToken"] is not { Length: > 0 } token)
            yield break;
        var configured = Configured().ToList();
        if (configured.Count == 0)
        {
            yield return new Diagnosis(Health.Warning, Subject, "none is set, so people are asked in direct messages. Set Channels:Allocation to ask in a channel.");
            yield break;
        }

        var known = await Channels(token, cancellation);
        foreach (var (setting, value) in configured)
        {
            var name = value.TrimStart('#');
            var channel = known.FirstOrDefault(each => each.Id == name || each.Name == name);
            yield return Diagnose(setting, value, channel);
        }
    }

    private static Diagnosis Diagnose(string setting, string value, Channel? channel) => channel switch
    {
        null => new Diagnosis(Health.Problem, setting, $"the bot sees no channel {value}. Correct {setting}; if the channel is private, invite the bot with /invite."),
        { IsArchived: true } => new Diagnosis(Health.Problem, setting, $"#{channel.Name} is archived. Unarchive it or set {setting} to another."),
        { IsMember: false } => new Diagnosis(Health.Problem, setting, $"the bot is not in #{channel.Name}. Invite it there with /invite."),
        _ => new Diagnosis(Health.Ok, setting, $"#{channel.Name}"),
    };

    private IEnumerable<(string Setting, string Value)> Configured() => configuration.GetSection("Channels")
        .AsEnumerable()
        .Where(setting => !string.IsNullOrWhiteSpace(setting.Value))
        .OrderBy(setting => setting.Key, StringComparer.Ordinal)
        .Select(setting => (setting.Key, setting.Value!));

    private async Task<List<Channel>> Channels(string token, CancellationToken cancellation)
    {
        var channels = new List<Channel>();
        var cursor = "";
        do
        {
            var answer = await slack.Call(
                "conversations.list", token, cancellation, ("types", "public_channel,private_channel"), ("limit", ChannelsPerPage), ("cursor", cursor));
            if (answer.Error is { } error)
                throw new CommandException($"Slack does not list them ({error}).");
            channels.AddRange(answer.Body.GetProperty("channels").EnumerateArray().Select(Channel.Read));
            cursor = answer.Body.TryGetProperty("response_metadata", out var paging) && paging.TryGetProperty("next_cursor", out var next)
                ? next.GetString() ?? ""
                : "";
        }
        while (cursor.Length > 0);
        return channels;
    }

    private sealed record Channel(string Id, string Name, bool IsMember, bool IsArchived)
    {
        public static Channel Read(JsonElement json) => new(
            json.GetProperty("id").GetString()!,
            json.TryGetProperty("name", out var name) ? name.GetString()! : "",
            Is(json, "is_member"),
            Is(json, "is_archived"));

        private static bool Is(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
    }
}
