using System.Text.Json;

namespace HandoverBot.Accounts.Vitally;

/// <summary>
/// Which account a webhook is about. A playbook of Vitally's sends what it matched, <c>match.account</c>; what goes through
/// another system on its way has the id in one of the other places.
/// </summary>
internal static class VitallyHint
{
    private const int LongestId = 200;

    private static readonly string[][] Places =
    [
        ["match", "account", "id"], ["match", "account", "externalId"], ["account", "id"], ["account", "externalId"], ["accountId"], ["account_id"],
        ["data", "account", "id"], ["data", "accountId"],
    ];

    /// <summary>Null where the body is no JSON, or names no account.</summary>
    public static string? AccountIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Places.Select(place => At(json.RootElement, place)).OfType<string>().FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? At(JsonElement json, string[] place)
    {
        foreach (var name in place)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return null;
        }

        return TraitValues.Text(json, out var id) && id!.Length <= LongestId && id.Trim('.').Length > 0 ? id : null;
    }
}
