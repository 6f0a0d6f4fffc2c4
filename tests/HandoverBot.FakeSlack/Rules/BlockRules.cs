using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Rules;

/// <summary>Block Kit as Slack checks it.</summary>
internal static class BlockRules
{
    private static readonly HashSet<string> NotModelled =
        ["rich_text", "video", "file", "markdown", "table", "context_actions", "call", "share_shortcut", "alert", "card", "carousel", "plan", "task_card"];

    public static void Check(JsonArray blocks, Surface surface, string at, Problems problems)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in Part.Parts(blocks, at, problems))
        {
            if (block.Text("block_id", Limits.Id) is { } id && !ids.Add(id))
                block.Complain("block_id", $"block_id {id} already exists");
            Inspect(block, surface);
            UniqueActions(block);
        }
    }

    private static void Inspect(Part block, Surface surface)
    {
        switch (block.Type)
        {
            case "section":
                Section(block, surface);
                break;
            case "header":
                block.Only("type", "block_id", "text");
                block.PlainText("text", Limits.Header, required: true);
                break;
            case "divider":
                block.Only("type", "block_id");
                break;
            case "image":
                block.Only("type", "block_id", "image_url", "alt_text", "title");
                block.Url("image_url", required: true);
                block.Text("alt_text", Limits.AltText, required: true);
                block.PlainText("title", Limits.AltText);
                break;
            case "context":
                Context(block);
                break;
            case "actions":
                block.Only("type", "block_id", "elements");
                foreach (var element in block.Array("elements", 1, Limits.ActionsItems, required: true))
                    ElementRules.Action(element, surface);
                break;
            case "input":
                Input(block, surface);
                break;
            case { } known when NotModelled.Contains(known):
                block.Complain($"{known} exists in Slack but this fake does not know its rules");
                break;
            case { } unknown:
                block.Complain($"unsupported block type: {unknown}");
                break;
            default:
                block.Complain("missing required field: type");
                break;
        }
    }

    private static void Section(Part block, Surface surface)
    {
        block.Only("type", "block_id", "text", "fields", "accessory", "expand");
        if (!block.Has("text") && !block.Has("fields"))
            block.Complain("missing required field: text or fields");
        block.AnyText("text", Limits.Text);
        block.Flag("expand");
        foreach (var field in block.Array("fields", 1, Limits.SectionFieldItems))
            TextRules.Check(field, Limits.SectionField, plainOnly: false);
        if (block.Object("accessory") is { } accessory)
            ElementRules.Accessory(accessory, surface);
    }

    private static void Context(Part block)
    {
        block.Only("type", "block_id", "elements");
        foreach (var element in block.Array("elements", 1, Limits.ContextItems, required: true))
        {
            if (element.Type == "image")
                ElementRules.Image(element);
            else
                TextRules.Check(element, Limits.Text, plainOnly: false);
        }
    }

    private static void Input(Part block, Surface surface)
    {
        block.Only("type", "block_id", "label", "element", "hint", "optional", "dispatch_action");
        if (surface == Surface.Message)
            block.Complain("input blocks belong in modals and App Home");
        block.PlainText("label", Limits.LabelOrHint, required: true);
        block.PlainText("hint", Limits.LabelOrHint);
        block.Flag("optional");
        block.Flag("dispatch_action");
        if (block.Object("element", required: true) is { } element)
            ElementRules.Input(element, surface);
    }

    private static void UniqueActions(Part block)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in block.Json.Elements())
        {
            if (element.Text("action_id") is { } id && !ids.Add(id))
                block.Complain($"action_id {id} already exists in this block");
        }
    }
}
