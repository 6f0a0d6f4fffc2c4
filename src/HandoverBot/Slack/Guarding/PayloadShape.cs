using System.Text.Json;

namespace HandoverBot.Slack.Guarding;

/// <summary>What Slack sends to each path, as far as everything behind the guard relies on it.</summary>
internal static class PayloadShape
{
    public delegate ValueTask<bool> Check(HttpRequest request, ReadOnlyMemory<byte> body);

    /// <summary>The check that belongs to a path below <c>/slack</c>; null where there is no such path.</summary>
    public static Check? For(PathString path) => path.Value switch
    {
        "/event" => static (_, body) => ValueTask.FromResult(IsJsonObject(body)),
        "/action" or "/options" => static async (request, _) => IsJsonObject(await Field(request, "payload")),
        "/command" => static async (request, _) => !string.IsNullOrEmpty(await Field(request, "command")),
        _ => null,
    };

    private static async Task<string?> Field(HttpRequest request, string name)
    {
        if (!request.HasFormContentType)
            return null;
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form[name] is [{ } value] ? value : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsJsonObject(string? text) =>
        text is not null && IsJsonObject(() => JsonDocument.Parse(text));

    private static bool IsJsonObject(ReadOnlyMemory<byte> text) => IsJsonObject(() => JsonDocument.Parse(text));

    private static bool IsJsonObject(Func<JsonDocument> parse)
    {
        try
        {
            using var document = parse();
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
