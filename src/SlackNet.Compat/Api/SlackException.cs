using System.Text.Json;
using SlackNet.Json;

namespace SlackNet;

/// <summary>Slack refused a call.</summary>
public class SlackException : Exception
{
    internal SlackException(string errorCode, IReadOnlyList<string> errorMessages)
        : base(errorMessages.Count == 0
            ? $"Slack refused the call: {errorCode}."
            : $"Slack refused the call: {errorCode} ({string.Join("; ", errorMessages)}).")
    {
        ErrorCode = errorCode;
        ErrorMessages = errorMessages;
    }

    /// <summary>Slack's name for what is wrong, such as "channel_not_found".</summary>
    public string ErrorCode { get; }

    /// <summary>What Slack says about it beyond the code, such as which block is wrong.</summary>
    public IReadOnlyList<string> ErrorMessages { get; }

    internal static void ThrowIfRefused(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("ok", out var ok))
            throw new HttpRequestException("The answer is not one of Slack's: it does not say whether it is ok.");
        if (ok.ValueKind != JsonValueKind.True)
            throw From(answer);
    }

    internal static bool TryRead(string body, SlackJsonSettings settings, out SlackException refusal)
    {
        refusal = null;
        try
        {
            var answer = JsonSerializer.Deserialize(body, SlackJson.TypeInfo<JsonElement>(settings));
            if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error", out _))
                refusal = From(answer);
        }
        catch (JsonException)
        {
            return false;
        }

        return refusal is not null;
    }

    private static SlackException From(JsonElement answer)
    {
        var code = answer.TryGetProperty("error", out var error) ? error.ToString() : "unknown_error";
        var messages = answer.TryGetProperty("response_metadata", out var metadata)
            && metadata.ValueKind == JsonValueKind.Object
            && metadata.TryGetProperty("messages", out var list)
            && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Select(message => message.ToString()).ToArray()
                : [];
        return new SlackException(code, messages);
    }
}
