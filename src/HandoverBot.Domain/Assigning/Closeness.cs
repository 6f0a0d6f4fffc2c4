using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Assigning;

/// <summary>Whether somebody works where a customer's users are.</summary>
public enum Closeness
{
    /// <summary>Nobody has said where the users are, or where the person is. Counts neither for nor against them.</summary>
    Unknown,

    Near,

    Far,
}

/// <summary>Tells how close people are to customers: by region, and by time zone where somebody has no region.</summary>
/// <param name="roster">Its people show which time zones a region works in.</param>
public sealed class Neighbourhood(Roster roster)
{
    /// <summary>Further apart, too little of the working day is shared.</summary>
    private static readonly TimeSpan SharedDay = TimeSpan.FromHours(3);

    private readonly ILookup<string, TimeSpan> _offsets = roster.People
        .Where(person => person.Region is not null && OffsetOf(person) is not null)
        .ToLookup(person => person.Region!, person => OffsetOf(person)!.Value, StringComparer.Ordinal);

    public Closeness Of(Person person, UserCounts users)
    {
        if (!users.AreKnown)
            return Closeness.Unknown;
        if (person.Region is { } region)
            return users.Leading.Contains(region, StringComparer.Ordinal) ? Closeness.Near : Closeness.Far;
        TimeSpan[] theirs = [.. users.Leading.SelectMany(leading => _offsets[leading])];
        if (OffsetOf(person) is not { } own || theirs.Length == 0)
            return Closeness.Unknown;
        return theirs.Any(offset => (offset - own).Duration() <= SharedDay) ? Closeness.Near : Closeness.Far;
    }

    /// <summary>Without daylight saving, so that the answer is the same all year.</summary>
    private static TimeSpan? OffsetOf(Person person) =>
        person.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone.BaseUtcOffset : null;
}
