using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Reminding;

/// <summary>
/// Says whose turn it is: whoever has waited longest, and among those who have waited as long, a draw that anybody can repeat.
/// Nobody's turn comes again before everybody else has had theirs.
/// </summary>
public static class FairRotation
{
    /// <param name="present">Those who could be picked; whoever is away keeps waiting.</param>
    /// <param name="before">What was drawn before, of those who were picked at all.</param>
    public static ImmutableArray<Pick> Draw(
        string standUp, DateOnly day, IReadOnlyCollection<PersonId> present, IReadOnlyDictionary<PersonId, PastTurns> before, int picks)
    {
        var waiting = present.Distinct().ToList();
        var drawn = ImmutableArray.CreateBuilder<Pick>();
        while (drawn.Count < picks && waiting.Count > 0)
        {
            // Of two who were picked on the same day, it may have been the end of one round for one and the beginning of the next for the other.
            var longest = waiting.GroupBy(person => before.GetValueOrDefault(person, PastTurns.None)).OrderBy(turns => turns.Key.Last).ThenBy(turns => turns.Key.Times).First();
            var person = longest.MinBy(candidate => Lot(standUp, day, candidate), StringComparer.Ordinal);
            drawn.Add(new Pick(person, longest.Key.Times == 0 ? null : longest.Key.Last, longest.Count()));
            waiting.Remove(person);
        }

        return drawn.ToImmutable();
    }

    /// <summary>The lot somebody draws; the lowest wins.</summary>
    private static string Lot(string standUp, DateOnly day, PersonId person) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{standUp}:{day:yyyy-MM-dd}:{person}"))));
}

/// <summary>When somebody was picked the last time, and how often in all.</summary>
public sealed record PastTurns(DateOnly Last, int Times)
{
    public static PastTurns None { get; } = new(DateOnly.MinValue, Times: 0);
}

/// <summary>Somebody who was picked.</summary>
/// <param name="LastPickedOn">When they were picked before; null for the first time.</param>
/// <param name="Among">How many had waited as long.</param>
public sealed record Pick(PersonId Person, DateOnly? LastPickedOn, int Among)
{
    /// <summary>Such as "Ben was picked: nobody has waited longer, 5 weeks; drawn among 3."</summary>
    public string Why(string name, DateOnly day)
    {
        var waited = LastPickedOn is { } last
            ? $"nobody has waited longer, {Wording.Count((day.DayNumber - last.DayNumber) / 7, "week")}"
            : "it is the first time";
        return $"{name} was picked: {waited}{(Among > 1 ? $"; drawn among {Among}" : "")}.";
    }
}
