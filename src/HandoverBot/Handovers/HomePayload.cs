using HandoverBot.Domain.People;

namespace HandoverBot.Handovers;

/// <summary>What the outbox keeps of a Home tab that wants drawing again.</summary>
public sealed record HomePayload(PersonId Person)
{
    public const string OutboxKind = "home";
}
