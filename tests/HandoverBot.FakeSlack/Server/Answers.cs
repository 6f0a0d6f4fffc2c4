using System.Text.Json.Nodes;
using HandoverBot.Fakes.Rules;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes.Server;

/// <summary>A message as it comes in the answer to a command or through a response URL.</summary>
internal sealed record MessageContent(string? Text, JsonArray? Blocks, JsonObject? Metadata);

internal static class Answers
{
    private static readonly HashSet<string> Known =
    [
        "text", "blocks", "attachments", "response_type", "replace_original", "delete_original", "thread_ts", "metadata", "mrkdwn",
        "unfurl_links", "unfurl_media", "link_names", "parse",
    ];

    public static MessageContent Message(Workspace workspace, string where, JsonObject body)
    {
        foreach (var name in body.Select(member => member.Key).Where(name => !Known.Contains(name)))
            workspace.Violate(where, $"unknown member {name}");
        if (body.Text("response_type") is { } type && type is not ("ephemeral" or "in_channel"))
            workspace.Violate(where, $"response_type must be ephemeral or in_channel, not {type}");
        var blocks = body["blocks"] switch
        {
            null => null,
            JsonArray items => items,
            _ => throw new Refusal("invalid_blocks_format"),
        };
        var content = new MessageContent(body.Text("text"), blocks, body["metadata"] as JsonObject);
        MessageRules.Check(content.Text, content.Blocks, content.Metadata, Limits.MessageTextHard, what => workspace.Violate(where, what));
        return content;
    }

    public static StoredMessage Post(Workspace workspace, string user, string channel, JsonObject body, MessageContent content) =>
        workspace.Post(new StoredMessage
        {
            Ts = workspace.Ids.Timestamp(),
            Channel = channel,
            Author = workspace.BotUserId,
            PostedAt = workspace.Clock.GetUtcNow(),
            Text = content.Text ?? "",
            Blocks = content.Blocks?.Copy() ?? [],
            Metadata = content.Metadata?.Copy(),
            ThreadTs = body.Text("thread_ts"),
            EphemeralFor = body.Text("response_type") == "in_channel" ? null : user,
        });
}
