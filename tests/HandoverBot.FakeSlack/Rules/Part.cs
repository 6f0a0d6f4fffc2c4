using System.Text.Json;
using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Rules;

/// <summary>One object of a payload under inspection, with its place and the list its problems go to.</summary>
internal sealed class Part(JsonObject json, string at, Problems problems)
{
    public JsonObject Json => json;

    public string At => at;

    public Problems Problems => problems;

    public string? Type => json["type"] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public bool Has(string name) => json.ContainsKey(name);

    public void Complain(string what) => problems.Add(at, what);

    public void Complain(string member, string what) => problems.Add($"{at}/{member}", what);

    /// <summary>Slack refuses members it does not know, and nulls.</summary>
    public void Only(params ReadOnlySpan<string> members)
    {
        foreach (var (name, value) in json)
        {
            if (!members.Contains(name))
                Complain($"invalid additional property: {name}");
            else if (value is null)
                Complain(name, "must not be null");
        }
    }

    public string? Text(string name, int max, bool required = false, int min = 1)
    {
        if (Value(name, required) is not { } value)
            return null;
        if (value.GetValueKind() != JsonValueKind.String)
        {
            Complain(name, "must be a string");
            return null;
        }

        var text = value.GetValue<string>();
        if (text.Length < min)
            Complain(name, $"must be more than {min - 1} characters");
        if (text.Length > max)
            Complain(name, $"must be less than {max + 1} characters");
        return text;
    }

    public void OneOf(string name, params string[] values)
    {
        if (Text(name, int.MaxValue) is { } value && !values.Contains(value))
            Complain(name, $"must be one of {string.Join(", ", values)}, not {value}");
    }

    public void Flag(string name)
    {
        if (Value(name, required: false) is { } value && value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
            Complain(name, "must be true or false");
    }

    public int? Number(string name, int min, int max)
    {
        if (Value(name, required: false) is not { } value)
            return null;
        if (value.GetValueKind() != JsonValueKind.Number || !value.AsValue().TryGetValue<int>(out var number))
        {
            Complain(name, "must be a whole number");
            return null;
        }

        if (number < min || number > max)
            Complain(name, $"must be between {min} and {max}");
        return number;
    }

    public void Url(string name, bool required = false)
    {
        if (Text(name, Limits.Url, required) is { } url
            && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "slack"))
            Complain(name, "must be a valid URL");
    }

    public void Date(string name)
    {
        if (Text(name, 10) is { } date
            && !DateOnly.TryParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _))
            Complain(name, "must be a date like 2026-01-31");
    }

    public Part? Object(string name, bool required = false)
    {
        if (Value(name, required) is not { } value)
            return null;
        if (value is JsonObject child)
            return new Part(child, $"{at}/{name}", problems);
        Complain(name, "must provide an object");
        return null;
    }

    public IReadOnlyList<Part> Array(string name, int min, int max, bool required = false)
    {
        if (Value(name, required) is not { } value)
            return [];
        if (value is not JsonArray items)
        {
            Complain(name, "must provide an array");
            return [];
        }

        if (items.Count < min)
            Complain(name, $"no fewer than {min} items allowed");
        if (items.Count > max)
            Complain(name, $"no more than {max} items allowed");
        return Parts(items, $"{at}/{name}", problems);
    }

    public static IReadOnlyList<Part> Parts(JsonArray items, string at, Problems problems)
    {
        var parts = new List<Part>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonObject item)
                parts.Add(new Part(item, $"{at}/{i}", problems));
            else
                problems.Add($"{at}/{i}", "must provide an object");
        }

        return parts;
    }

    private JsonNode? Value(string name, bool required)
    {
        var value = json[name];
        if (value is null && required)
            Complain($"missing required field: {name}");
        return value;
    }
}
