using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;

namespace HandoverBot.Deciding.Suggesting;

/// <summary>What the modal remembers from one submission to the next.</summary>
/// <param name="Later">Handovers that are left for later.</param>
/// <param name="Chosen">Whom the viewer chose against the suggestion, while the rest is planned anew.</param>
public sealed record SuggestionMemory(string Pool, ImmutableArray<HandoverId> Later, ImmutableDictionary<HandoverId, PersonId> Chosen)
{
    /// <summary>How often the rest was planned again. Slack keeps what was entered in a block while the block's id stays the same.</summary>
    public int Round { get; init; }

    public static SuggestionMemory Of(string pool) => new(pool, [], ImmutableDictionary<HandoverId, PersonId>.Empty);

    /// <returns>Null for text that no modal of ours carries.</returns>
    public static SuggestionMemory? Parse(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null
                : JsonSerializer.Deserialize(text, SuggestionMemoryJson.Default.SuggestionMemory) is { Pool: not null, Later.IsDefault: false, Chosen: not null } memory
                ? memory
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Fits Slack's limit: what was left for later longest ago is forgotten first, and comes up once more.</summary>
    public override string ToString()
    {
        var memory = this;
        var text = Json(memory);
        while (text.Length > SlackLimits.PrivateMetadata && memory is not { Later.IsEmpty: true, Chosen.IsEmpty: true })
        {
            memory = memory.Later.IsEmpty
                ? memory with { Chosen = memory.Chosen.Remove(memory.Chosen.Keys.First()) }
                : memory with { Later = memory.Later.RemoveAt(0) };
            text = Json(memory);
        }

        return text;
    }

    private static string Json(SuggestionMemory memory) => JsonSerializer.Serialize(memory, SuggestionMemoryJson.Default.SuggestionMemory);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SuggestionMemory))]
internal sealed partial class SuggestionMemoryJson : JsonSerializerContext;
