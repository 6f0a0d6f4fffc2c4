using System.Text.Json;

namespace HandoverBot.Domain.Policies.Reading.Json;

/// <summary>The words a file may use for a value, and what they mean.</summary>
internal sealed class Choices<T>(params (string Word, T Value)[] choices)
    where T : struct
{
    public IReadOnlyList<string> Words { get; } = [.. choices.Select(choice => choice.Word)];

    public T? Find(string word)
    {
        var index = Array.FindIndex(choices, choice => choice.Word == word);
        return index < 0 ? null : choices[index].Value;
    }
}

internal static class Choices
{
    /// <summary>The names of an enumeration in snake case.</summary>
    public static Choices<T> Of<T>()
        where T : struct, Enum =>
        new([.. Enum.GetValues<T>().Select(value => (JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), value))]);
}
