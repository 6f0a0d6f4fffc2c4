using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Tests;

/// <summary>Short spellings of Block Kit.</summary>
internal static class Blocks
{
    public static JsonObject Object(string json) => (JsonObject)JsonNode.Parse(json)!;

    public static JsonArray Array(string json) => (JsonArray)JsonNode.Parse(json)!;

    public static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    public static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = text } };

    public static JsonObject Option(string value, string text) => new() { ["text"] = Plain(text), ["value"] = value };

    public static JsonArray Options(params string[] values) => [.. values.Select(v => Option(v, $"The {v}"))];

    public static JsonObject Button(string action, string text, string value = "") =>
        value.Length == 0
            ? new() { ["type"] = "button", ["action_id"] = action, ["text"] = Plain(text) }
            : new() { ["type"] = "button", ["action_id"] = action, ["text"] = Plain(text), ["value"] = value };

    public static JsonObject Menu(string type, string action, params string[] values) => new() { ["type"] = type, ["action_id"] = action, ["options"] = Options(values) };

    public static JsonObject Actions(params JsonObject[] elements) => new() { ["type"] = "actions", ["block_id"] = "actions", ["elements"] = new JsonArray([.. elements]) };

    public static JsonObject Input(string block, JsonObject element, bool optional = false) => new()
    {
        ["type"] = "input",
        ["block_id"] = block,
        ["optional"] = optional,
        ["label"] = Plain($"Your {block}"),
        ["element"] = element,
    };

    public static JsonObject TextInput() => new() { ["type"] = "plain_text_input", ["action_id"] = "value" };

    public static JsonObject Modal(params JsonObject[] blocks) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = "prepare",
        ["title"] = Plain("Prepare Acme"),
        ["submit"] = Plain("Next"),
        ["blocks"] = new JsonArray([.. blocks]),
    };

    public static JsonObject Home(params JsonObject[] blocks) => new() { ["type"] = "home", ["blocks"] = new JsonArray([.. blocks]) };

    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json;
    }
}
