using System.Text.Json;
using System.Text.Json.Serialization;

namespace HandoverBot.Vitally;

/// <summary>The part of Vitally's bodies that the bot reads and writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(VitallyPage))]
[JsonSerializable(typeof(VitallyItem))]
[JsonSerializable(typeof(VitallyAdmin))]
[JsonSerializable(typeof(VitallyTraitChange))]
[JsonSerializable(typeof(VitallyNewNote))]
[JsonSerializable(typeof(VitallyNote))]
[JsonSerializable(typeof(VitallyNewTask))]
[JsonSerializable(typeof(VitallyTask))]
internal sealed partial class VitallyJson : JsonSerializerContext;

/// <summary>One page of a list.</summary>
/// <param name="Results">As they are: an account's facts can be missing, null or of another type than expected.</param>
/// <param name="Next">The cursor of the page after it; null at the end.</param>
internal sealed record VitallyPage(
    [property: JsonRequired] IReadOnlyList<JsonElement> Results, [property: JsonRequired] string? Next);

/// <summary>What accounts, notes and tasks have in common.</summary>
internal sealed record VitallyItem([property: JsonRequired] string Id, string? ExternalId);

/// <summary>Somebody who works in Vitally.</summary>
internal sealed record VitallyAdmin([property: JsonRequired] string Id, string? Email);

/// <param name="Traits">They are merged into those the account has; null takes a value away.</param>
internal sealed record VitallyTraitChange(IReadOnlyDictionary<string, string?> Traits);

/// <param name="Note">HTML.</param>
internal sealed record VitallyNewNote(string ExternalId, string AccountId, string Subject, string Note, DateTimeOffset NoteDate);

/// <summary>What can be changed of a note later.</summary>
internal sealed record VitallyNote(string Subject, string Note);

/// <param name="Description">HTML.</param>
/// <param name="AssignedToId">Left out where it is nobody's in particular.</param>
internal sealed record VitallyNewTask(
    string ExternalId, string AccountId, string Name, string Description,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AssignedToId);

/// <summary>What can be changed of a task later.</summary>
internal sealed record VitallyTask(string Name, string Description);
