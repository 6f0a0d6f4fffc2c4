using System.Text.Json.Serialization;

using HandoverBot.Domain.People;

namespace HandoverBot.Digests;

/// <summary>What the outbox keeps of a digest that is to be sent or drawn again.</summary>
public sealed record DigestPayload(PersonId Person, DateOnly Day);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DigestPayload))]
public sealed partial class DigestPayloads : JsonSerializerContext;
