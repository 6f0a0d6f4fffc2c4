using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Owning;

/// <summary>Days on which an account was one person's, or nobody's.</summary>
/// <param name="Owner">Null for nobody.</param>
/// <param name="Until">The first day after; null while it lasts.</param>
/// <param name="By">What its first day rests on.</param>
public sealed record OwnershipSpan(PersonId? Owner, DateOnly From, DateOnly? Until, OwnershipEvent By)
{
    public bool Includes(DateOnly day) => From <= day && !(Until <= day);
}
