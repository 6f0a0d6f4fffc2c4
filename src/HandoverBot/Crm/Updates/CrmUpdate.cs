using System.Text.Json.Serialization;

using HandoverBot.Domain.Handovers;

namespace HandoverBot.Crm.Updates;

/// <summary>What the outbox keeps of something the customer system has to show.</summary>
public sealed record CrmUpdate(HandoverId Handover, CrmUpdateKind Kind);

public enum CrmUpdateKind
{
    /// <summary>The pool the account goes to.</summary>
    Pool,

    /// <summary>The note with the brief for the new owner.</summary>
    Brief,

    /// <summary>The note with the account plan as it was confirmed.</summary>
    Plan,

    /// <summary>The task to change the owner.</summary>
    Owner,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CrmUpdate))]
internal sealed partial class CrmUpdateJson : JsonSerializerContext;
