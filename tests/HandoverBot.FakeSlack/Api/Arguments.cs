using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HandoverBot.Fakes.Rules;
using Microsoft.AspNetCore.Http;

namespace HandoverBot.Fakes.Api;

/// <summary>The arguments of a call, however they were sent.</summary>
internal sealed class Arguments(JsonObject values, string? token, bool wereJson)
{
    public JsonObject Values => values;

    public string? Token => token;

    public bool WereJson => wereJson;

    public string? Text(string name) => values[name] switch
    {
        null => null,
        JsonValue value => value.ToString(),
        JsonArray items => string.Join(',', items.Select(i => i?.ToString())),
        _ => throw new Refusal("invalid_arguments", [$"{name} must be a string"]),
    };

    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw new Refusal("invalid_arguments", [$"missing required field: {name}"]);

    public bool Flag(string name) => Text(name) is "true" or "True" or "1";

    public int Number(string name, int otherwise) => int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public JsonObject? Object(string name, string error) => Node(name, error) switch
    {
        null => null,
        JsonObject json => json,
        _ => throw new Refusal(error),
    };

    public JsonArray? Array(string name, string error) => Node(name, error) switch
    {
        null => null,
        JsonArray items => items,
        _ => throw new Refusal(error),
    };

    public static async Task<Arguments> Read(HttpRequest request)
    {
        var values = new JsonObject();
        foreach (var (name, value) in request.Query)
            values[name] = value.ToString();
        var json = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) ?? false;
        if (json)
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            var text = await reader.ReadToEndAsync();
            if (text.Length > 0)
                values = Json.Parse(text) ?? throw new Refusal("invalid_json");
        }
        else if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync())
                values[name] = value.ToString();
        }

        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..].Trim() : values.Text("token");
        values.Remove("token");
        return new Arguments(values, token, json && values.Count > 0);
    }

    /// <summary>Structures arrive as JSON, or as text holding JSON.</summary>
    private JsonNode? Node(string name, string error)
    {
        if (values[name] is not JsonValue value)
            return values[name];
        if (value.GetValueKind() != JsonValueKind.String)
            throw new Refusal(error);
        try
        {
            return value.GetValue<string>() is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            throw new Refusal(error);
        }
    }
}
