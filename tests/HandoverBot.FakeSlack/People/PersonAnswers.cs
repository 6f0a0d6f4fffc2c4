using System.Text.Json.Nodes;

namespace HandoverBot.Fakes;

/// <summary>What came back at once for a slash command.</summary>
/// <param name="Status">The HTTP status; null when the bot did not answer.</param>
/// <param name="Message">What the bot said in its answer, if anything.</param>
public sealed record CommandAnswer(int? Status, PostedMessage? Message, string TriggerId, string ResponseUrl)
{
    /// <summary>The text of the answer; empty when the bot only acknowledged.</summary>
    public string Text => Message?.Text ?? "";
}

/// <summary>What a submission led to.</summary>
/// <param name="Action"><c>close</c>, <c>update</c>, <c>push</c>, <c>clear</c>, <c>errors</c>, or <c>failed</c> when the bot gave no proper answer.</param>
/// <param name="Errors">By block_id, what stands at the inputs; empty unless the action is <c>errors</c>.</param>
/// <param name="View">The modal the person has before them now; null when none is left.</param>
public sealed record SubmitAnswer(int? Status, string Action, IReadOnlyDictionary<string, string> Errors, FakeView? View);

/// <summary>How a click, a choice, a closed view or an event was acknowledged.</summary>
public sealed record Acknowledgement(int? Status, TimeSpan Took);

/// <summary>The answer to a raw request.</summary>
public sealed record RawAnswer(int Status, string Body);

/// <summary>An event that was sent, for sending it again.</summary>
public sealed record SentEvent(string EventId, JsonObject Payload, Acknowledgement Acknowledgement);
