using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Handovers.Forms;

/// <summary>What somebody entered, by block id. An entry left alone or emptied is null: it says nothing.</summary>
public static class Entries
{
    /// <summary>Every input block has this one element.</summary>
    public const string Action = "entry";

    public static string? Text(this ViewState values, string blockId) =>
        values.Entry<PlainTextInputValue>(blockId)?.Value?.Trim() is { Length: > 0 } text ? text : null;

    public static string? Choice(this ViewState values, string blockId) =>
        values.Entry<StaticSelectValue>(blockId)?.SelectedOption?.Value;

    public static string? Radio(this ViewState values, string blockId) =>
        values.Entry<RadioButtonGroupValue>(blockId)?.SelectedOption?.Value;

    public static DateOnly? Day(this ViewState values, string blockId) =>
        values.Entry<DatePickerValue>(blockId)?.SelectedDate is { } date ? DateOnly.FromDateTime(date) : null;

    public static IReadOnlyList<string> Ticked(this ViewState values, string blockId) =>
        values.Entry<CheckboxGroupValue>(blockId)?.SelectedOptions?.Select(option => option.Value).ToList() ?? [];

    private static TValue? Entry<TValue>(this ViewState values, string blockId)
        where TValue : ElementValue =>
        values.Values.TryGetValue(blockId, out var block) && block.TryGetValue(Action, out var entry) ? entry as TValue : null;
}
