using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.State;

internal sealed class StoredMessage
{
    public required string Ts { get; init; }

    public required string Channel { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset PostedAt { get; init; }

    public required string Text { get; set; }

    public JsonArray Blocks { get; set; } = [];

    public JsonObject? Metadata { get; set; }

    public string? ThreadTs { get; init; }

    /// <summary>The only person who sees it; null for an ordinary message.</summary>
    public string? EphemeralFor { get; init; }

    public int Edits { get; set; }

    public string? EditedTs { get; set; }

    /// <summary>What each person has picked in its menus so far, by block and action.</summary>
    public Dictionary<(string User, string Block, string Action), JsonObject> Picked { get; } = [];

    /// <summary>How tests see it, as long as nothing has changed.</summary>
    public PostedMessage? Snapshot { get; set; }

    public JsonObject ToJson(Workspace workspace, bool withMetadata)
    {
        var json = new JsonObject { ["type"] = "message", ["user"] = Author, ["text"] = Text, ["ts"] = Ts, ["team"] = workspace.TeamId };
        if (Author == workspace.BotUserId)
        {
            json["bot_id"] = workspace.BotId;
            json["app_id"] = workspace.AppId;
            json["bot_profile"] = new JsonObject
            {
                ["id"] = workspace.BotId,
                ["app_id"] = workspace.AppId,
                ["name"] = workspace.BotName,
                ["deleted"] = false,
                ["team_id"] = workspace.TeamId,
            };
        }

        if (Blocks.Count > 0)
            json["blocks"] = Blocks.Copy();
        if (EditedTs is not null)
            json["edited"] = new JsonObject { ["user"] = Author, ["ts"] = EditedTs };
        if (withMetadata && Metadata is not null)
            json["metadata"] = Metadata.Copy();
        Thread(json, workspace);
        return json;
    }

    private void Thread(JsonObject json, Workspace workspace)
    {
        if (ThreadTs is not null)
        {
            json["thread_ts"] = ThreadTs;
            return;
        }

        var replies = workspace.RepliesTo(this).ToList();
        if (replies.Count == 0)
            return;
        json["thread_ts"] = Ts;
        json["reply_count"] = replies.Count;
        json["reply_users_count"] = replies.Select(r => r.Author).Distinct(StringComparer.Ordinal).Count();
        json["latest_reply"] = replies[^1].Ts;
    }
}
