using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Handovers.Forms;

/// <summary>What somebody entered, by block id. An entry left alone or emptied is null: it says nothing.</summary>
public static class Entries
{
    /// <summary>Every input block has this one element.</summary>
    public const string Action = "entry";

    public static string? Text(this ViewState values, string blockId) =>
        values.GetValue<PlainTextInputValue>(blockId, Action)?.Value?.Trim() is { Length: > 0 } text ? text : null;

    public static string? Choice(this ViewState values, string blockId) =>
        values.GetValue<StaticSelectValue>(blockId, Action)?.SelectedOption?.Value;

    public static string? Radio(this ViewState values, string blockId) =>
        values.GetValue<RadioButtonGroupValue>(blockId, Action)?.SelectedOption?.Value;

    public static DateOnly? Day(this ViewState values, string blockId) =>
        values.GetValue<DatePickerValue>(blockId, Action)?.SelectedDate is { } date ? DateOnly.FromDateTime(date) : null;

    public static IReadOnlyList<string> Ticked(this ViewState values, string blockId) =>
        values.GetValue<CheckboxGroupValue>(blockId, Action)?.SelectedOptions?.Select(option => option.Value).ToList() ?? [];
}
