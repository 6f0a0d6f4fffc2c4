using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

using HandoverBot.Domain.Handovers;

namespace HandoverBot.Domain.Policies.Reading.Json;

/// <summary>
/// A value in the file and where it stands. A value that cannot be read adds its fault and reads as the type's empty value,
/// so that reading goes on and finds the other faults; a missing one, whose fault is known already, just reads as empty.
/// </summary>
internal readonly record struct Node(JsonElement Value, string Path, FaultList Faults)
{
    public bool IsMissing => Value.ValueKind == JsonValueKind.Undefined;

    public void Fault(string problem) => Faults.Add(Path, problem);

    /// <summary>The value can be understood, but contradicts itself or another one.</summary>
    public void Contradiction(string problem) => Faults.AddIfStrict(Path, problem);

    /// <summary>Text that says something; empty where it cannot be read.</summary>
    public string Text()
    {
        if (!Is(JsonValueKind.String, "text"))
            return "";
        var text = Value.GetString()!.Trim();
        if (text.Length == 0)
            Fault("must not be empty.");
        return text;
    }

    public bool Flag()
    {
        if (Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return Value.GetBoolean();
        Mistyped("true or false");
        return false;
    }

    /// <summary>An amount of money: zero or more.</summary>
    public decimal Amount() => Number(0, decimal.MaxValue);

    public decimal Number(decimal min, decimal max)
    {
        if (!Is(JsonValueKind.Number, "a number"))
            return min;
        var isKept = Value.TryGetDecimal(out var number);
        if (isKept && number >= min && number <= max)
            return number;
        Fault(isKept || max < decimal.MaxValue ? $"must be {Range(min, max)}, not {Value.GetRawText()}." : $"must be a number that can be counted with, not {Value.GetRawText()}.");
        return min;
    }

    public int Whole(int min, int max)
    {
        if (!Is(JsonValueKind.Number, "a whole number"))
            return min;
        if (Value.TryGetInt32(out var number) && number >= min && number <= max)
            return number;
        Fault($"must be a whole number, {Range(min, max)}, not {Value.GetRawText()}.");
        return min;
    }

    public DateOnly Day()
    {
        var text = Text();
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && text.Length > 0)
            Fault($"must be a day such as \"2025-01-31\", not \"{text}\".");
        return day;
    }

    /// <summary>The address of a web page.</summary>
    public Uri? Address()
    {
        var text = Text();
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && WebLink.Is(address))
            return address;
        if (text.Length > 0)
            Fault($"must be the address of a web page, beginning with https://, not \"{text}\".");
        return null;
    }

    /// <summary>One of the words that mean something here.</summary>
    public T Choice<T>(Choices<T> choices)
        where T : struct => ChoiceOrNull(choices).GetValueOrDefault();

    public T? ChoiceOrNull<T>(Choices<T> choices)
        where T : struct
    {
        var word = Text();
        var value = choices.Find(word);
        if (value is null && word.Length > 0)
            Fault($"\"{word}\" is not known here. {Suggestion.For(word, choices.Words)}");
        return value;
    }

    /// <summary>The same value; an empty list is a fault.</summary>
    public Node NotEmpty(string noun)
    {
        if (Value.ValueKind == JsonValueKind.Array && Value.GetArrayLength() == 0)
            Fault($"must have at least one {noun}.");
        return this;
    }

    public ImmutableArray<T> List<T>(Func<Node, T> read) => [.. Items().Select(read)];

    /// <summary>Reads a list in which nothing stands twice; what cannot be read is left out.</summary>
    public ImmutableArray<T> Distinct<T>(Func<Node, T?> read)
        where T : struct
    {
        var values = new List<T>();
        foreach (var item in Items())
        {
            if (read(item) is not { } value)
                continue;
            if (values.Contains(value))
                item.Fault($"{item.Value.GetRawText()} is listed twice; keep one of them.");
            values.Add(value);
        }

        return [.. values];
    }

    public IReadOnlyList<Node> Items()
    {
        if (!Is(JsonValueKind.Array, "a list"))
            return [];
        var self = this;
        return [.. Value.EnumerateArray().Select((item, index) => new Node(item, $"{self.Path}[{index}]", self.Faults))];
    }

    /// <summary>Reads an object; keys that <paramref name="read"/> does not ask for are faults.</summary>
    public T? Object<T>(Func<ObjectReading, T> read)
    {
        if (!Is(JsonValueKind.Object, "an object in { }"))
            return default;
        var reading = ObjectReading.Open(this);
        var value = read(reading);
        reading.Close();
        return value;
    }

    private bool Is(JsonValueKind kind, string words)
    {
        if (Value.ValueKind == kind)
            return true;
        Mistyped(words);
        return false;
    }

    private void Mistyped(string expected)
    {
        if (IsMissing)
            return;
        var found = Value.ValueKind switch
        {
            JsonValueKind.String => "text",
            JsonValueKind.Number => "a number",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            JsonValueKind.Array => "a list",
            JsonValueKind.Object => "an object",
            _ => "null",
        };
        Fault($"must be {expected}, but is {found}.");
    }

    private static string Range(decimal min, decimal max) =>
        max is decimal.MaxValue or int.MaxValue ? $"{min} or more" : $"{min} to {max}";
}
