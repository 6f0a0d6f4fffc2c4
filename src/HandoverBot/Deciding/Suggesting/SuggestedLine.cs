using HandoverBot.Domain.People;
using HandoverBot.Handovers;

namespace HandoverBot.Deciding.Suggesting;

/// <summary>A line of the suggestion as its block's id carries it: the handover as it was seen, and who was suggested.</summary>
/// <param name="At">With the suggested person as its choice; null where nobody was.</param>
public sealed record SuggestedLine(HandoverRef At)
{
    private const string Prefix = "line:";

    public PersonId? Suggested => At.Choice is { Length: > 0 } choice ? PersonId.From(choice) : null;

    public string BlockId => $"{Prefix}{At}";

    public static SuggestedLine Of(HandoverNow now, PersonId? suggested) => new(HandoverRef.To(now.Handover, suggested?.Value ?? ""));

    /// <returns>Null for another block.</returns>
    public static SuggestedLine? Parse(string? blockId) =>
        blockId?.StartsWith(Prefix, StringComparison.Ordinal) == true && HandoverRef.Parse(blockId[Prefix.Length..]) is { } at
            ? new SuggestedLine(at)
            : null;
}
