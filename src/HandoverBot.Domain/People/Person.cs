namespace HandoverBot.Domain.People;

/// <summary>Somebody in the roster.</summary>
/// <param name="Role">A role of the policy, such as <c>TAM</c>.</param>
/// <param name="Region">A region such as <c>EU</c>; null where the role has none.</param>
/// <param name="TimeZone">IANA name; null where the roster has none (the policy's time zone stands in).</param>
public sealed record Person(
    PersonId Id, string Email, string Name, string Role, string? Region, string? TimeZone, PersonFlags Flags)
{
    /// <summary>Their first day in the company; null where the roster does not tell.</summary>
    public DateOnly? StartedOn { get; init; }

    public bool Is(PersonFlags flag) => (Flags & flag) == flag;
}
