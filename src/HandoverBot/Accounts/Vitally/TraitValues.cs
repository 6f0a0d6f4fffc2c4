using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

using HandoverBot.Csv;

namespace HandoverBot.Accounts.Vitally;

/// <summary>Reads a value as Vitally has it, whoever entered it: a number may be written as text. False where it cannot be read.</summary>
internal static class TraitValues
{
    /// <summary>More than any customer pays, and less than what cannot be added up.</summary>
    private const decimal MostAmount = 1_000_000_000_000;

    public static bool Amount(JsonElement value, out decimal? amount)
    {
        amount = value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
            JsonValueKind.String when decimal.TryParse(value.GetString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };
        return amount is >= 0 and <= MostAmount;
    }

    public static bool Count(JsonElement value, out int? count)
    {
        count = Amount(value, out var amount) && amount <= int.MaxValue && amount == decimal.Truncate(amount.Value) ? (int)amount : null;
        return count is not null;
    }

    public static bool YesNo(JsonElement value, out bool? yes)
    {
        yes = value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => value.GetString()!.Trim().ToUpperInvariant() switch
            {
                "YES" or "TRUE" => true,
                "NO" or "FALSE" => false,
                _ => null,
            },
            _ => null,
        };
        return yes is not null;
    }

    /// <summary>A day, or the day of an instant in UTC.</summary>
    public static bool Day(JsonElement value, out DateOnly? day)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain) ? plain
            : text is not null && value.TryGetDateTimeOffset(out var instant) ? DateOnly.FromDateTime(instant.UtcDateTime)
            : null;
        return day is not null;
    }

    public static bool Text(JsonElement value, out string? text)
    {
        text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;
        return text is { Length: > 0 } && CsvText.Hostility(text) is null;
    }

    public static bool Link(JsonElement value, out Uri? link) =>
        Uri.TryCreate(Text(value, out var text) ? text : null, UriKind.Absolute, out link)
        && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp);

    public static bool Choice<TEnum>(JsonElement value, out TEnum? choice)
        where TEnum : struct, Enum
    {
        choice = Text(value, out var text) && text!.All(char.IsAsciiLetter) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var read) ? read : null;
        return choice is not null;
    }

    /// <summary>Ids of letters, digits and _: several in a list, or in one text with <c>;</c> or <c>,</c> between them.</summary>
    public static bool Ids(JsonElement value, out ImmutableArray<string> ids)
    {
        IEnumerable<string?> parts = value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Select(each => each.ValueKind == JsonValueKind.String ? each.GetString() : null),
            JsonValueKind.String => value.GetString()!.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            _ => [null],
        };
        ids = [.. parts.Select(part => part ?? "")];
        return ids.All(id => id.Length > 0 && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'));
    }
}
