using System.Text.Json.Nodes;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes;

/// <summary>A message as it stood when a test looked; look again for a later version.</summary>
public sealed record PostedMessage
{
    internal PostedMessage(StoredMessage stored, Workspace workspace)
    {
        Ts = stored.Ts;
        Channel = stored.Channel;
        Author = stored.Author;
        Text = stored.Text;
        Blocks = stored.Blocks.Copy();
        Edited = stored.Edits;
        ThreadTs = stored.ThreadTs;
        Metadata = stored.Metadata?.Copy();
        PostedAt = stored.PostedAt;
        EphemeralFor = stored.EphemeralFor;
        Replies = [.. workspace.RepliesTo(stored).Select(workspace.Snapshot)];
    }

    public string Ts { get; }

    public string Channel { get; }

    public string Author { get; }

    /// <summary>The plain text, as notifications and screen readers have it.</summary>
    public string Text { get; }

    public JsonArray Blocks { get; }

    /// <summary>How often it was edited.</summary>
    public int Edited { get; }

    public string? ThreadTs { get; }

    public JsonObject? Metadata { get; }

    public DateTimeOffset PostedAt { get; }

    /// <summary>The only person who sees it; null for an ordinary message.</summary>
    public string? EphemeralFor { get; }

    public IReadOnlyList<PostedMessage> Replies { get; }

    /// <summary>All that can be read in its blocks, line by line.</summary>
    public string BlockText => string.Join('\n', Blocks.Texts());

    /// <summary>The labels of its buttons, in order.</summary>
    public IReadOnlyList<string> Buttons => [.. Elements.Buttons(Blocks)];

    public override string ToString() =>
        $"{PostedAt:HH:mm:ss} {Channel}{(EphemeralFor is null ? "" : $" (only {EphemeralFor})")} {Author}: {Text}{(Buttons.Count == 0 ? "" : $" [{string.Join("] [", Buttons)}]")}";
}
