using System.Globalization;
using System.Text.Json.Nodes;
using HandoverBot.Fakes.State;

namespace HandoverBot.Fakes;

/// <summary>What a person fills in, input by input, each named by its block_id; options by their value or label. What is left alone keeps what stands there.</summary>
public sealed class Form
{
    private readonly StoredView _view;

    internal Form(StoredView view) => _view = view;

    public Form Text(string block, string value)
    {
        var field = Find(block, "plain_text_input");
        var max = Number(field, "max_length", 3000);
        var min = Number(field, "min_length", 0);
        if (value.Length > max || (value.Length > 0 && value.Length < min))
            throw new ImpossibleActionException($"{block} takes {min} to {max} characters, not {value.Length}.");
        if (value.Contains('\n', StringComparison.Ordinal) && !field.Element.Flag("multiline"))
            throw new ImpossibleActionException($"{block} has a single line.");
        return Enter(field, "value", value.Length == 0 ? null : value);
    }

    public Form Select(string block, string option) => Choose(Find(block, "static_select"), option);

    public Form Radio(string block, string option) => Choose(Find(block, "radio_buttons"), option);

    /// <summary>Ticks boxes in addition to what is ticked.</summary>
    public Form Tick(string block, params string[] options) => Tick(block, options, on: true);

    public Form Untick(string block, params string[] options) => Tick(block, options, on: false);

    public Form Date(string block, DateOnly date) => Enter(Find(block, "datepicker"), "selected_date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Empties an input; a radio button cannot be taken back.</summary>
    public Form Clear(string block)
    {
        var field = Find(block, type: null);
        return field.Type switch
        {
            "plain_text_input" => Enter(field, "value", null),
            "datepicker" => Enter(field, "selected_date", null),
            "checkboxes" => Enter(field, "selected_options", new JsonArray()),
            "static_select" => Enter(field, "selected_option", null),
            _ => throw new ImpossibleActionException($"{block}: nobody can take back a choice among {field.Type}."),
        };
    }

    /// <summary>What the real client checks before it submits.</summary>
    internal void RefuseIncomplete()
    {
        foreach (var field in Fields.In(_view.Blocks).Where(f => f.IsRequired && Field.IsEmpty(_view.ValueOf(f))))
            throw new ImpossibleActionException($"“{field.Label}” ({field.BlockId}) is required and empty.");
    }

    private Form Tick(string block, string[] options, bool on)
    {
        var field = Find(block, "checkboxes");
        var chosen = ((JsonArray)_view.ValueOf(field)["selected_options"]!).OfType<JsonObject>().Select(o => o.Text("value")).ToHashSet(StringComparer.Ordinal);
        foreach (var value in options.Select(o => field.Option(o).Text("value")))
        {
            if (on)
                chosen.Add(value);
            else
                chosen.Remove(value);
        }

        return Enter(field, "selected_options", new JsonArray([.. field.Element.Options().Where(o => chosen.Contains(o.Text("value"))).Select(o => o.Copy())]));
    }

    private Form Choose(Field field, string option) => Enter(field, "selected_option", field.Option(option));

    private Form Enter(Field field, string member, JsonNode? value)
    {
        _view.Entered[(field.BlockId, field.ActionId)] = field.Value(member, value);
        return this;
    }

    private Field Find(string block, string? type)
    {
        var field = Fields.In(_view.Blocks).FirstOrDefault(f => f.IsInput && f.BlockId == block)
            ?? throw new ImpossibleActionException(
                $"No input block “{block}” in this view; it has {string.Join(", ", Fields.In(_view.Blocks).Where(f => f.IsInput).Select(f => f.BlockId))}.");
        return type is null || field.Type == type ? field : throw new ImpossibleActionException($"{block} is a {field.Type}, not a {type}.");
    }

    private static int Number(Field field, string name, int otherwise) => field.Element[name]?.GetValue<int>() ?? otherwise;
}
