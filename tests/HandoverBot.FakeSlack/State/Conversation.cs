using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.State;

internal enum ConversationKind
{
    PublicChannel,
    PrivateChannel,
    DirectMessage,
    GroupMessage,
}

internal sealed class Conversation(string id, string name, ConversationKind kind)
{
    public string Id => id;

    public string Name => name;

    public ConversationKind Kind => kind;

    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public List<StoredMessage> Messages { get; } = [];

    public bool Archived { get; set; }

    public bool Has(string user) => Members.Contains(user);

    /// <summary>The name interaction payloads carry for it.</summary>
    public string PayloadName => kind switch
    {
        ConversationKind.DirectMessage => "directmessage",
        ConversationKind.PrivateChannel => "privategroup",
        ConversationKind.GroupMessage => $"mpdm-{id}",
        _ => name,
    };

    public JsonObject ToJson(string bot) => kind == ConversationKind.DirectMessage
        ? new()
        {
            ["id"] = id,
            ["created"] = 0,
            ["is_archived"] = Archived,
            ["is_im"] = true,
            ["is_org_shared"] = false,
            ["user"] = Members.First(m => m != bot),
        }
        : new()
        {
            ["id"] = id,
            ["name"] = name,
            ["name_normalized"] = name,
            ["is_channel"] = kind == ConversationKind.PublicChannel,
            ["is_group"] = kind == ConversationKind.PrivateChannel,
            ["is_im"] = false,
            ["is_mpim"] = kind == ConversationKind.GroupMessage,
            ["is_private"] = kind != ConversationKind.PublicChannel,
            ["is_archived"] = Archived,
            ["is_general"] = false,
            ["is_shared"] = false,
            ["is_org_shared"] = false,
            ["is_member"] = Has(bot),
            ["created"] = 0,
            ["creator"] = bot,
            ["num_members"] = Members.Count,
            ["topic"] = new JsonObject { ["value"] = "", ["creator"] = "", ["last_set"] = 0 },
            ["purpose"] = new JsonObject { ["value"] = "", ["creator"] = "", ["last_set"] = 0 },
        };
}
