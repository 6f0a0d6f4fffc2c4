using System.Text.Json;

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HandoverBot.Storage.Columns;

/// <summary>Stores an enum by its names in snake_case; several flags stand in one text, separated by <c>;</c>.</summary>
internal sealed class EnumColumn<TEnum>() : ValueConverter<TEnum, string>(value => Write(value), text => Read(text))
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> ByText =
        Enum.GetValues<TEnum>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly Dictionary<TEnum, string> ByValue = ByText.ToDictionary(pair => pair.Value, pair => pair.Key);

    private static string Write(TEnum value) => ByValue.TryGetValue(value, out var text)
        ? text
        : string.Join(';', value.ToString().Split(", ").Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));

    private static TEnum Read(string text) => ByText.TryGetValue(text, out var value)
        ? value
        : Enum.Parse<TEnum>(string.Join(',', text.Split(';').Select(part => ByText[part])));
}
