using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.State;

internal static class BlockIds
{
    private static readonly HashSet<string> Actionless = ["image", "plain_text", "mrkdwn"];

    /// <summary>Gives blocks and elements the ids that Slack makes up where the app gave none.</summary>
    public static void Complete(JsonArray blocks, Ids ids)
    {
        foreach (var block in blocks.OfType<JsonObject>())
        {
            block.TryAdd("block_id", JsonValue.Create(ids.Next("blk")));
            foreach (var element in block.Elements().Where(e => !Actionless.Contains(e.Text("type") ?? "")))
                element.TryAdd("action_id", JsonValue.Create(ids.Next("act")));
        }
    }
}
