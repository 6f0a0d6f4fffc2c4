using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Rules;

/// <summary>Text, blocks and metadata of a message, wherever it is posted from.</summary>
internal static class MessageRules
{
    /// <summary>Throws what Slack would answer; tells of what Slack lets pass and people would regret.</summary>
    public static void Check(string? text, JsonArray? blocks, JsonObject? metadata, int hardLimit, Action<string> regret)
    {
        var hasBlocks = blocks is { Count: > 0 };
        if (string.IsNullOrEmpty(text) && !hasBlocks)
            throw new Refusal("no_text");
        if (text?.Length > hardLimit)
            throw new Refusal("msg_too_long");
        if (string.IsNullOrWhiteSpace(text))
            regret("blocks without a plain text fallback: a screen reader or a phone notification has nothing to say");
        else if (text.Length > Limits.MessageTextAdvised)
            regret($"a text of {text.Length} characters; Slack advises at most {Limits.MessageTextAdvised}");
        if (hasBlocks)
            Blocks(blocks!);
        if (metadata is { Count: > 0 })
            Metadata(metadata);
    }

    private static void Blocks(JsonArray blocks)
    {
        var problems = new Problems();
        if (blocks.Count > Limits.MessageBlocks)
            problems.Add("/blocks", $"no more than {Limits.MessageBlocks} items allowed");
        BlockRules.Check(blocks, Surface.Message, "/blocks", problems);
        if (problems.Any)
            throw new Refusal("invalid_blocks", problems.All);
        if (blocks.Texts().Sum(t => t.Length) > Limits.MessageBlocksText)
            throw new Refusal("msg_blocks_too_long");
    }

    private static void Metadata(JsonObject metadata)
    {
        if (metadata.Text("event_type") is not { Length: > 0 } || metadata["event_payload"] is not JsonObject)
            throw new Refusal("invalid_metadata_format");
        if (System.Text.Encoding.UTF8.GetByteCount(metadata.ToJsonString()) > Limits.MetadataBytes)
            throw new Refusal("metadata_too_large");
    }
}
