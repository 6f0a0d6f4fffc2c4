using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.State;

/// <summary>A modal or a Home tab as one person has it before them, with what they have filled in.</summary>
internal sealed class StoredView
{
    public required string Id { get; init; }

    public required string User { get; init; }

    public required string RootId { get; init; }

    public string? PreviousId { get; init; }

    /// <summary>The trigger it was opened with; null when it came with an answer or by views.publish.</summary>
    public string? Trigger { get; init; }

    public JsonObject Definition { get; private set; } = [];

    public string Hash { get; private set; } = "";

    public string Type => Definition.Text("type") ?? "";

    public string? ExternalId => Definition.Text("external_id") is { Length: > 0 } id ? id : null;

    public Dictionary<(string Block, string Action), JsonObject> Entered { get; } = [];

    public JsonArray Blocks => (JsonArray)Definition["blocks"]!;

    /// <summary>
    /// What stands in an input stays where block, action and type stay, even against a new initial value; that is how Slack keeps
    /// input over an update.
    /// </summary>
    public void Become(JsonObject definition, Ids ids)
    {
        if (Definition.Count > 0)
        {
            foreach (var field in Fields.In(Blocks).Where(f => !Field.IsEmpty(ValueOf(f))).ToList())
                Entered[(field.BlockId, field.ActionId)] = ValueOf(field);
        }

        Definition = definition.Copy();
        BlockIds.Complete((JsonArray)Definition["blocks"]!, ids);
        Hash = ids.Hash();
        var inputs = Fields.In(Blocks).ToDictionary(f => (f.BlockId, f.ActionId));
        foreach (var (key, value) in Entered.ToList())
        {
            if (!inputs.TryGetValue(key, out var field) || field.Type != value.Text("type") || !field.Offers(value))
                Entered.Remove(key);
        }
    }

    public JsonObject State()
    {
        var values = new JsonObject();
        foreach (var field in Fields.In(Blocks))
        {
            if (values[field.BlockId] is not JsonObject block)
                values[field.BlockId] = block = [];
            block[field.ActionId] = ValueOf(field).Copy();
        }

        return new JsonObject { ["values"] = values };
    }

    public JsonObject ValueOf(Field field) => Entered.GetValueOrDefault((field.BlockId, field.ActionId)) ?? field.InitialValue();

    public JsonObject ToJson(Workspace workspace) => new()
    {
        ["id"] = Id,
        ["team_id"] = workspace.TeamId,
        ["type"] = Type,
        ["blocks"] = Blocks.Copy(),
        ["private_metadata"] = Definition.Text("private_metadata") ?? "",
        ["callback_id"] = Definition.Text("callback_id") ?? "",
        ["state"] = State(),
        ["hash"] = Hash,
        ["title"] = Definition["title"]?.DeepClone() ?? new JsonObject { ["type"] = "plain_text", ["text"] = "View Title", ["emoji"] = true },
        ["clear_on_close"] = Definition.Flag("clear_on_close"),
        ["notify_on_close"] = Definition.Flag("notify_on_close"),
        ["close"] = Definition["close"]?.DeepClone(),
        ["submit"] = Definition["submit"]?.DeepClone(),
        ["previous_view_id"] = PreviousId,
        ["root_view_id"] = RootId,
        ["app_id"] = workspace.AppId,
        ["external_id"] = ExternalId ?? "",
        ["app_installed_team_id"] = workspace.TeamId,
        ["bot_id"] = workspace.BotId,
    };
}
