using System.Text.Json.Nodes;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes;

/// <summary>Slack's payloads, member for member. To be used under the gate.</summary>
internal sealed class Payloads(Workspace workspace)
{
    private const string VerificationToken = "legacy-verification-token";

    public JsonObject Command(string user, string command, string text, Conversation channel, string trigger, string responseUrl) => new()
    {
        ["token"] = VerificationToken,
        ["team_id"] = workspace.TeamId,
        ["team_domain"] = workspace.TeamDomain,
        ["channel_id"] = channel.Id,
        ["channel_name"] = channel.PayloadName,
        ["user_id"] = user,
        ["user_name"] = workspace.Users[user].Name,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = workspace.AppId,
        ["is_enterprise_install"] = "false",
        ["response_url"] = responseUrl,
        ["trigger_id"] = trigger,
    };

    public JsonObject MessageAction(string user, StoredMessage message, JsonObject action)
    {
        var ephemeral = message.EphemeralFor is not null;
        var channel = workspace.Conversations[message.Channel];
        var payload = Interaction("block_actions", user, view: null);
        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel,
            ["is_ephemeral"] = ephemeral,
        };
        if (message.ThreadTs is not null)
            container["thread_ts"] = message.ThreadTs;
        payload["container"] = container;
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.PayloadName };
        // Slack keeps no ephemeral message, so it cannot send one along.
        if (!ephemeral)
            payload["message"] = message.ToJson(workspace, withMetadata: true);
        payload["state"] = new JsonObject { ["values"] = Picked(user, message) };
        payload["response_url"] = workspace.ResponseUrls.Issue(user, message.Channel, message.Ts);
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    public JsonObject ViewAction(StoredView view, JsonObject action)
    {
        var payload = Interaction("block_actions", view.User, view);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = view.ToJson(workspace);
        payload["actions"] = new JsonArray(action);
        return payload;
    }

    public JsonObject Submission(StoredView view)
    {
        var payload = Interaction("view_submission", view.User, view);
        payload["view"] = view.ToJson(workspace);
        payload["response_urls"] = new JsonArray();
        return payload;
    }

    public JsonObject Closed(StoredView view, bool cleared)
    {
        var payload = Interaction("view_closed", view.User, view);
        payload.Remove("trigger_id");
        payload["view"] = view.ToJson(workspace);
        payload["is_cleared"] = cleared;
        return payload;
    }

    public JsonObject HomeOpened(string user, StoredView? home)
    {
        var opened = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = user,
            ["channel"] = Workspace.DirectMessageId(user),
            ["tab"] = "home",
            ["event_ts"] = workspace.Ids.Timestamp(),
        };
        if (home is not null)
            opened["view"] = home.ToJson(workspace);
        return new()
        {
            ["token"] = VerificationToken,
            ["team_id"] = workspace.TeamId,
            ["api_app_id"] = workspace.AppId,
            ["event"] = opened,
            ["type"] = "event_callback",
            ["event_id"] = workspace.Ids.Next("Ev"),
            ["event_time"] = workspace.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["enterprise_id"] = null,
                ["team_id"] = workspace.TeamId,
                ["user_id"] = workspace.BotUserId,
                ["is_bot"] = true,
                ["is_enterprise_install"] = false,
            }),
            ["is_ext_shared_channel"] = false,
        };
    }

    /// <summary>An entry of <c>actions</c>: the element as it stands, without what only draws it, and what the person chose.</summary>
    public JsonObject Action(JsonObject block, JsonObject element, string? chosenMember, JsonNode? chosen)
    {
        var action = new JsonObject { ["type"] = element.Text("type"), ["action_id"] = element.Text("action_id"), ["block_id"] = block.Text("block_id") };
        foreach (var member in (ReadOnlySpan<string>)["text", "value", "style", "url", "placeholder", "initial_option", "initial_options", "initial_date"])
        {
            if (element[member] is { } value)
                action[member] = value.DeepClone();
        }

        if (chosenMember is not null)
            action[chosenMember] = chosen?.DeepClone();
        action["action_ts"] = workspace.Ids.Timestamp();
        return action;
    }

    private static JsonObject Picked(string user, StoredMessage message)
    {
        var values = new JsonObject();
        foreach (var field in Fields.In(message.Blocks))
        {
            if (values[field.BlockId] is not JsonObject block)
                values[field.BlockId] = block = [];
            block[field.ActionId] = (message.Picked.GetValueOrDefault((user, field.BlockId, field.ActionId)) ?? field.InitialValue()).Copy();
        }

        return values;
    }

    private JsonObject Interaction(string type, string user, StoredView? view) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = workspace.TeamId, ["domain"] = workspace.TeamDomain },
        ["user"] = new JsonObject
        {
            ["id"] = user,
            ["username"] = workspace.Users[user].Name,
            ["name"] = workspace.Users[user].Name,
            ["team_id"] = workspace.TeamId,
        },
        ["api_app_id"] = workspace.AppId,
        ["token"] = VerificationToken,
        ["trigger_id"] = workspace.Triggers.Issue(user, view is { Type: "modal" } ? view.Id : null),
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };
}
