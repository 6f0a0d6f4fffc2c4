using System.Text.Json.Nodes;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes;

/// <summary>A modal or a Home tab as it stood when a test looked; look again for a later version.</summary>
public sealed record FakeView
{
    internal FakeView(StoredView stored, Workspace workspace)
    {
        Json = stored.ToJson(workspace);
        UserId = stored.User;
    }

    /// <summary>The view as Slack hands it out.</summary>
    public JsonObject Json { get; }

    public string UserId { get; }

    public string Id => Json.Text("id")!;

    public string Type => Json.Text("type")!;

    public string Hash => Json.Text("hash")!;

    public string Title => (Json["title"] as JsonObject)?.Text("text") ?? "";

    /// <summary>The label of the submit button, if there is one.</summary>
    public string? SubmitLabel => (Json["submit"] as JsonObject)?.Text("text");

    public string? CloseLabel => (Json["close"] as JsonObject)?.Text("text");

    public string CallbackId => Json.Text("callback_id") ?? "";

    public string PrivateMetadata => Json.Text("private_metadata") ?? "";

    public JsonArray Blocks => (JsonArray)Json["blocks"]!;

    /// <summary>All that can be read in it, line by line.</summary>
    public string Text => string.Join('\n', Blocks.Texts());

    /// <summary>The block_ids of its input blocks, in order.</summary>
    public IReadOnlyList<string> Inputs => [.. Blocks.OfType<JsonObject>().Where(b => b.Text("type") == "input").Select(b => b.Text("block_id")!)];

    /// <summary>The labels of its buttons, in order.</summary>
    public IReadOnlyList<string> Buttons => [.. Elements.Buttons(Blocks)];

    public override string ToString() => $"{Type} of {UserId} “{Title}”: {Text.ReplaceLineEndings(" · ")}";
}
