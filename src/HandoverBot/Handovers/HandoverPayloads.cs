using System.Text.Json.Serialization;

using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Notes;

namespace HandoverBot.Handovers;

/// <summary>How the outbox keeps what handovers put into it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardPayload))]
[JsonSerializable(typeof(NotePayload))]
[JsonSerializable(typeof(HomePayload))]
public sealed partial class HandoverPayloads : JsonSerializerContext;
