using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Rules;

internal static class OptionRules
{
    public static void Boxes(Part element, string initial)
    {
        var options = Options(element, Limits.BoxItems, mrkdwn: true, "text", "value", "description");
        Initial(element, initial, options);
    }

    public static void Overflow(Part element) =>
        Options(element, Limits.OverflowItems, mrkdwn: false, "text", "value", "description", "url");

    public static void Select(Part element)
    {
        if (element.Has("options") == element.Has("option_groups"))
            element.Complain("must have either options or option_groups");
        var options = element.Has("options")
            ? Options(element, Limits.SelectItems, mrkdwn: false, "text", "value", "description")
            : Groups(element);
        Initial(element, "initial_option", options);
    }

    private static List<JsonObject> Groups(Part element)
    {
        var all = new List<JsonObject>();
        foreach (var group in element.Array("option_groups", 1, Limits.SelectItems))
        {
            group.Only("label", "options");
            group.PlainText("label", Limits.OptionText, required: true);
            all.AddRange(Options(group, Limits.SelectItems, mrkdwn: false, "text", "value", "description"));
        }

        return all;
    }

    private static List<JsonObject> Options(Part owner, int max, bool mrkdwn, params string[] members)
    {
        var all = new List<JsonObject>();
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in owner.Array("options", 1, max, required: true))
        {
            option.Only(members);
            if (option.Object("text", required: true) is { } text)
                TextRules.Check(text, Limits.OptionText, plainOnly: !mrkdwn);
            if (option.Object("description") is { } description)
                TextRules.Check(description, Limits.OptionDescription, plainOnly: !mrkdwn);
            option.Url("url");
            if (option.Text("value", Limits.OptionValue, required: true) is { } value && !values.Add(value))
                option.Complain("value", $"duplicate option value {value}");
            all.Add(option.Json);
        }

        return all;
    }

    private static void Initial(Part element, string name, List<JsonObject> options)
    {
        if (!element.Has(name))
            return;
        List<JsonObject> chosen = name == "initial_options"
            ? [.. element.Array(name, 1, options.Count).Select(p => p.Json)]
            : element.Object(name) is { } one ? [one.Json] : [];
        foreach (var option in chosen)
        {
            if (!options.Any(o => JsonNode.DeepEquals(o, option)))
                element.Complain(name, "must exactly match one of the provided options");
        }
    }
}
