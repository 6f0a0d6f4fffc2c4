using System.Text.Json.Nodes;
using HandoverBot.Fakes.Rules;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes.Api;

internal sealed class ConversationMethods(Workspace workspace)
{
    public JsonObject Open(Arguments arguments)
    {
        var conversation = arguments.Text("channel") is { Length: > 0 } id ? workspace.ConversationOrRefuse(id) : With(arguments.Required("users").Split(','));
        return new() { ["ok"] = true, ["channel"] = arguments.Flag("return_im") ? conversation.ToJson(workspace.BotUserId) : new JsonObject { ["id"] = conversation.Id } };
    }

    public JsonObject Info(Arguments arguments) => new()
    {
        ["ok"] = true,
        ["channel"] = workspace.ConversationOrRefuse(arguments.Required("channel")).ToJson(workspace.BotUserId),
    };

    public JsonObject List(Arguments arguments)
    {
        var types = (arguments.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries);
        var all = workspace.Conversations.Values
            .Where(c => types.Contains(TypeName(c.Kind)) && (c.Kind == ConversationKind.PublicChannel || c.Has(workspace.BotUserId)))
            .Where(c => !(arguments.Flag("exclude_archived") && c.Archived))
            .OrderBy(c => c.Id, StringComparer.Ordinal)
            .ToList();
        var (page, next) = Paging.Page(all, arguments, limit: 100, maxLimit: 1000);
        return Listing("channels", page.Select(c => (JsonNode)c.ToJson(workspace.BotUserId)), next);
    }

    public JsonObject Members(Arguments arguments)
    {
        var members = workspace.ConversationOrRefuse(arguments.Required("channel")).Members.Order(StringComparer.Ordinal).ToList();
        var (page, next) = Paging.Page(members, arguments, limit: 100, maxLimit: 1000);
        return Listing("members", page.Select(m => (JsonNode)JsonValue.Create(m)), next);
    }

    public JsonObject History(Arguments arguments)
    {
        var messages = Readable(arguments).Messages.Where(m => m.ThreadTs is null && InRange(m, arguments)).Reverse().ToList();
        return Page(messages, arguments);
    }

    public JsonObject Replies(Arguments arguments)
    {
        var channel = Readable(arguments);
        var ts = arguments.Required("ts");
        var parent = channel.Messages.Find(m => m.Ts == ts) ?? throw new Refusal("thread_not_found");
        return Page([.. workspace.RepliesTo(parent).Where(m => InRange(m, arguments)).Prepend(parent)], arguments);
    }

    private Conversation With(string[] users)
    {
        if (users.Length == 1)
            return workspace.DirectMessageWith(users[0]);
        if (users.Length > 8)
            throw new Refusal("too_many_users");
        var members = users.Select(u => workspace.UserOrRefuse(u).Id).Append(workspace.BotUserId).ToHashSet(StringComparer.Ordinal);
        var existing = workspace.Conversations.Values.FirstOrDefault(c => c.Kind == ConversationKind.GroupMessage && c.Members.SetEquals(members));
        if (existing is not null)
            return existing;
        var group = new Conversation(workspace.Ids.Next("G"), "mpdm", ConversationKind.GroupMessage);
        group.Members.UnionWith(members);
        return workspace.Conversations[group.Id] = group;
    }

    private Conversation Readable(Arguments arguments)
    {
        var channel = workspace.ConversationOrRefuse(arguments.Required("channel"));
        return channel.Has(workspace.BotUserId) ? channel : throw new Refusal("not_in_channel");
    }

    private JsonObject Page(List<StoredMessage> messages, Arguments arguments)
    {
        var (page, next) = Paging.Page(messages, arguments, limit: 100, maxLimit: 999);
        var withMetadata = arguments.Flag("include_all_metadata");
        var answer = Listing("messages", page.Select(m => (JsonNode)m.ToJson(workspace, withMetadata)), next);
        answer["has_more"] = next.Length > 0;
        return answer;
    }

    private static bool InRange(StoredMessage message, Arguments arguments)
    {
        var edge = arguments.Flag("inclusive") ? 0 : 1;
        var afterOldest = arguments.Text("oldest") is not { Length: > 0 } oldest || Compare(message.Ts, oldest) >= edge;
        var beforeLatest = arguments.Text("latest") is not { Length: > 0 } latest || Compare(latest, message.Ts) >= edge;
        return afterOldest && beforeLatest;
    }

    private static int Compare(string ts, string other) => Instant(ts).CompareTo(Instant(other));

    private static decimal Instant(string ts) =>
        decimal.TryParse(ts, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new Refusal("invalid_ts_oldest");

    private static JsonObject Listing(string name, IEnumerable<JsonNode> items, string next) => new()
    {
        ["ok"] = true,
        [name] = new JsonArray([.. items]),
        ["response_metadata"] = new JsonObject { ["next_cursor"] = next },
    };

    private static string TypeName(ConversationKind kind) => kind switch
    {
        ConversationKind.PublicChannel => "public_channel",
        ConversationKind.PrivateChannel => "private_channel",
        ConversationKind.DirectMessage => "im",
        _ => "mpim",
    };
}
