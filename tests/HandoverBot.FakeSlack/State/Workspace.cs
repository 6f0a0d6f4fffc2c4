using System.Text.Json.Nodes;
using HandoverBot.Fakes.Rules;

namespace HandoverBot.Fakes.State;

/// <summary>All that the fake remembers. Every member is to be used under <see cref="Gate"/>.</summary>
internal sealed class Workspace
{
    private readonly List<ApiCall> _calls = [];
    private readonly List<Violation> _violations = [];

    public Workspace(TimeProvider clock)
    {
        Clock = clock;
        Ids = new Ids(clock);
        Triggers = new Triggers(clock, Ids);
        ResponseUrls = new ResponseUrls(clock, Ids);
        Views = new ModalStacks(Ids);
        Waits = new Waits(Gate);
        Users[BotUserId] = new User(BotUserId, BotName, BotName, "", "Etc/UTC") { IsBot = true };
    }

    public Lock Gate { get; } = new();

    public TimeProvider Clock { get; }

    public Ids Ids { get; }

    public Triggers Triggers { get; }

    public ResponseUrls ResponseUrls { get; }

    public ModalStacks Views { get; }

    public Waits Waits { get; }

    public Dictionary<string, User> Users { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Conversation> Conversations { get; } = new(StringComparer.Ordinal);

    public List<StoredMessage> Ephemerals { get; } = [];

    public IReadOnlyList<ApiCall> Calls => _calls;

    public List<Violation> Violations => _violations;

    public string TeamId => "T01TEST";

    public string TeamName => "Acme";

    public string TeamDomain => "acme";

    public string AppId => "A01APP";

    public string BotUserId => "U0BOT";

    public string BotId => "B0BOT";

    public string BotName => "handoverbot";

    public void Record(ApiCall call)
    {
        _calls.Add(call);
        Waits.Changed();
    }

    public void Violate(string where, string what)
    {
        _violations.Add(new Violation(where, what));
        Waits.Changed();
    }

    public User UserOrRefuse(string? id) => id is not null && Users.TryGetValue(id, out var user) ? user : throw new Refusal("user_not_found");

    /// <summary>The conversation as the bot may see it: what it may not see does not exist for it.</summary>
    public Conversation ConversationOrRefuse(string? id)
    {
        var found = id is not null && Conversations.TryGetValue(id, out var conversation) ? conversation : throw new Refusal("channel_not_found");
        return found.Kind == ConversationKind.PublicChannel || found.Has(BotUserId) ? found : throw new Refusal("channel_not_found");
    }

    public Conversation DirectMessageWith(string userId)
    {
        var user = UserOrRefuse(userId);
        if (user.Deactivated)
            throw new Refusal("user_disabled");
        if (user.IsBot)
            throw new Refusal("cannot_dm_bot");
        var id = DirectMessageId(userId);
        if (!Conversations.TryGetValue(id, out var conversation))
            Conversations[id] = conversation = new Conversation(id, "", ConversationKind.DirectMessage) { Members = { userId, BotUserId } };
        return conversation;
    }

    public StoredMessage Post(StoredMessage message)
    {
        BlockIds.Complete(message.Blocks, Ids);
        if (message.EphemeralFor is null)
            Conversations[message.Channel].Messages.Add(message);
        else
            Ephemerals.Add(message);
        Forget(message);
        Waits.Changed();
        return message;
    }

    public void Edit(StoredMessage message, string? text, JsonArray? blocks, JsonObject? metadata)
    {
        if (text is not null)
            message.Text = text;
        if (blocks is not null)
        {
            message.Blocks = blocks.Copy();
            BlockIds.Complete(message.Blocks, Ids);
        }

        if (metadata is not null)
            message.Metadata = metadata.Count == 0 ? null : metadata.Copy();
        message.Edits++;
        message.EditedTs = Ids.Timestamp();
        Forget(message);
        Waits.Changed();
    }

    public void Delete(StoredMessage message)
    {
        if (message.EphemeralFor is null)
            Conversations[message.Channel].Messages.Remove(message);
        else
            Ephemerals.Remove(message);
        Forget(message);
        Waits.Changed();
    }

    public StoredMessage? Message(string channel, string ts) =>
        (Conversations.TryGetValue(channel, out var conversation) ? conversation.Messages.Find(m => m.Ts == ts) : null)
        ?? Ephemerals.Find(m => m.Channel == channel && m.Ts == ts);

    public IEnumerable<StoredMessage> RepliesTo(StoredMessage parent) => Conversations.TryGetValue(parent.Channel, out var conversation)
        ? conversation.Messages.Where(m => m.ThreadTs == parent.Ts)
        : [];

    public PostedMessage Snapshot(StoredMessage message) => message.Snapshot ??= new PostedMessage(message, this);

    public static string DirectMessageId(string userId) => $"D{userId[1..]}";

    /// <summary>A parent shows its replies, so it changes with them.</summary>
    private void Forget(StoredMessage message)
    {
        message.Snapshot = null;
        if (message.ThreadTs is { } parent && Message(message.Channel, parent) is { } thread)
            thread.Snapshot = null;
    }
}
