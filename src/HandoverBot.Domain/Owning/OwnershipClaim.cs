using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Owning;

/// <summary>Somebody says that an account was one person's, or nobody's, on these days.</summary>
/// <param name="Owner">Null for nobody.</param>
/// <param name="Until">The first day after; null where it still lasts.</param>
/// <param name="Note">Why, in their words.</param>
public sealed record OwnershipClaim(PersonId? Owner, DateOnly From, DateOnly? Until, string? Note)
{
    public bool Overlaps(OwnershipClaim other) => !(Until <= other.From) && !(other.Until <= From);
}
