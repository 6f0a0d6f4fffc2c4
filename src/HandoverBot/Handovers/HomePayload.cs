using HandoverBot.Domain.People;

namespace HandoverBot.Handovers;

/// <summary>What the outbox keeps of a Home tab that wants drawing again.</summary>
/// <param name="Page">Of the handovers, from 0.</param>
public sealed record HomePayload(PersonId Person, int Page = 0)
{
    public const string OutboxKind = "home";
}
