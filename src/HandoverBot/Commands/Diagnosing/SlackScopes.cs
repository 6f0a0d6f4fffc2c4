namespace HandoverBot.Commands.Diagnosing;

/// <summary>What the bot's token must be allowed to do, and what for. The app's manifest asks for the same.</summary>
internal static class SlackScopes
{
    public static IReadOnlyDictionary<string, string> Needed { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["channels:history"] = "to see whether a message arrived before it is sent again",
        ["channels:read"] = "to find public channels by name",
        ["chat:write"] = "to write messages",
        ["commands"] = "for /handover and /mybook",
        ["groups:history"] = "to see whether a message arrived before it is sent again",
        ["groups:read"] = "to find private channels by name",
        ["im:history"] = "to see whether a message arrived before it is sent again",
        ["im:write"] = "to write to people directly",
    };
}
