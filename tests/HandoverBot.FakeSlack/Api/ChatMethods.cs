using System.Text.Json.Nodes;
using HandoverBot.Fakes.Rules;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes.Api;

internal sealed class ChatMethods(Workspace workspace, Pace pace)
{
    public JsonObject PostMessage(Arguments arguments)
    {
        var channel = Channel(arguments, mayBeUser: true);
        var (text, blocks, metadata) = Content("chat.postMessage", arguments, Limits.MessageTextHard);
        var thread = Thread(channel, arguments);
        pace.Post(channel.Id);
        var message = workspace.Post(new StoredMessage
        {
            Ts = workspace.Ids.Timestamp(),
            Channel = channel.Id,
            Author = workspace.BotUserId,
            PostedAt = workspace.Clock.GetUtcNow(),
            Text = text ?? "",
            Blocks = blocks?.Copy() ?? [],
            Metadata = metadata is { Count: > 0 } ? metadata.Copy() : null,
            ThreadTs = thread,
        });
        return new() { ["ok"] = true, ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = message.ToJson(workspace, withMetadata: true) };
    }

    public JsonObject PostEphemeral(Arguments arguments)
    {
        var channel = Channel(arguments, mayBeUser: false);
        var user = workspace.UserOrRefuse(arguments.Required("user"));
        if (!channel.Has(user.Id))
            throw new Refusal("user_not_in_channel");
        var (text, blocks, _) = Content("chat.postEphemeral", arguments, Limits.MessageTextHard);
        var message = workspace.Post(new StoredMessage
        {
            Ts = workspace.Ids.Timestamp(),
            Channel = channel.Id,
            Author = workspace.BotUserId,
            PostedAt = workspace.Clock.GetUtcNow(),
            Text = text ?? "",
            Blocks = blocks?.Copy() ?? [],
            ThreadTs = Thread(channel, arguments),
            EphemeralFor = user.Id,
        });
        return new() { ["ok"] = true, ["message_ts"] = message.Ts };
    }

    public JsonObject Update(Arguments arguments)
    {
        var message = Own(arguments, "cant_update_message");
        var (text, blocks, metadata) = Content("chat.update", arguments, Limits.MessageTextAdvised);
        workspace.Edit(message, text, blocks, metadata);
        return new()
        {
            ["ok"] = true,
            ["channel"] = message.Channel,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["message"] = message.ToJson(workspace, withMetadata: true),
        };
    }

    public JsonObject Delete(Arguments arguments)
    {
        var message = Own(arguments, "cant_delete_message");
        workspace.Delete(message);
        return new() { ["ok"] = true, ["channel"] = message.Channel, ["ts"] = message.Ts };
    }

    private Conversation Channel(Arguments arguments, bool mayBeUser)
    {
        var id = arguments.Required("channel");
        var channel = mayBeUser && workspace.Users.ContainsKey(id) ? workspace.DirectMessageWith(id) : workspace.ConversationOrRefuse(id);
        if (!channel.Has(workspace.BotUserId))
            throw new Refusal("not_in_channel");
        return channel.Archived ? throw new Refusal("is_archived") : channel;
    }

    private (string? Text, JsonArray? Blocks, JsonObject? Metadata) Content(string method, Arguments arguments, int hardLimit)
    {
        var text = arguments.Text("text");
        var blocks = arguments.Array("blocks", "invalid_blocks_format");
        var metadata = arguments.Object("metadata", "invalid_metadata_format");
        MessageRules.Check(text, blocks, metadata, hardLimit, what => workspace.Violate(method, what));
        return (text, blocks, metadata);
    }

    private string? Thread(Conversation channel, Arguments arguments)
    {
        if (arguments.Text("thread_ts") is not { Length: > 0 } ts)
            return null;
        var parent = channel.Messages.Find(m => m.Ts == ts) ?? throw new Refusal("thread_not_found");
        return parent.ThreadTs ?? parent.Ts;
    }

    private StoredMessage Own(Arguments arguments, string refusal)
    {
        var channel = Channel(arguments, mayBeUser: false);
        var ts = arguments.Required("ts");
        var message = channel.Messages.Find(m => m.Ts == ts) ?? throw new Refusal("message_not_found");
        return message.Author == workspace.BotUserId ? message : throw new Refusal(refusal);
    }
}
