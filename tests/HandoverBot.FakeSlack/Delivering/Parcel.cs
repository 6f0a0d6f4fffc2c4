using System.Text.Json.Nodes;

namespace HandoverBot.Fakes.Delivering;

internal enum ParcelKind
{
    Command,
    Interaction,
    Event,
}

/// <summary>One payload on its way to the bot.</summary>
internal sealed record Parcel(ParcelKind Kind, JsonObject Payload)
{
    public int RetryNumber { get; init; }

    public string RetryReason { get; init; } = "";

    /// <summary>Whether Slack reads anything but the acknowledgement from the answer.</summary>
    public bool TakesAnswer => Kind == ParcelKind.Command || Payload.Text("type") == "view_submission";

    /// <summary>What it is, for people who read of a violation.</summary>
    public string Name => Kind switch
    {
        ParcelKind.Command => Payload.Text("command") ?? "command",
        ParcelKind.Event => (Payload["event"] as JsonObject)?.Text("type") ?? "event",
        _ => Payload.Text("type") ?? "interaction",
    };
}

/// <summary>What the bot answered. Without a status it did not answer at all.</summary>
internal sealed record BotAnswer(int? Status, string Text, bool IsJson, TimeSpan Took)
{
    public bool Accepted => Status is >= 200 and < 300;

    public JsonObject? Body => IsJson ? Json.Parse(Text) : null;
}
