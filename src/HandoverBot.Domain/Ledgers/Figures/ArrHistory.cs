using System.Collections.Immutable;

namespace HandoverBot.Domain.Ledgers.Figures;

/// <summary>An account's ARR day by day, as far as it was told.</summary>
public sealed class ArrHistory
{
    private readonly ImmutableArray<ArrObservation> _byDay;

    private ArrHistory(ImmutableArray<ArrObservation> byDay) => _byDay = byDay;

    public static ArrHistory Unknown { get; } = new([]);

    /// <summary>Null where nothing was ever told.</summary>
    public DateOnly? FirstToldOn => _byDay.IsEmpty ? null : _byDay[0].On;

    /// <summary>What was told of the latest day.</summary>
    public ArrObservation? Latest => _byDay.IsEmpty ? null : _byDay[^1];

    /// <summary>In any order. Of one day the last word counts.</summary>
    public static ArrHistory Of(IEnumerable<ArrObservation> told) =>
        new([.. told.OrderBy(each => each.On).ThenBy(each => each.Number)]);

    public ArrHistory With(ArrObservation told) => Of(_byDay.Add(told));

    /// <summary>
    /// What it was worth when a day began: what was told before it, so that whatever changes on a day belongs to whoever owns the
    /// account on that day. Where the day itself is the first that anybody told of, what was told first.
    /// </summary>
    public decimal? AtStartOf(DateOnly day) => (Before(day) ?? _byDay.FirstOrDefault(each => each.On == day))?.Worth;

    public decimal? AtEndOf(DateOnly day) => Before(day.AddDays(1))?.Worth;

    /// <summary>What to keep of something told today: nothing where it is known already.</summary>
    public ArrObservation? Tell(decimal? arr, bool churned, DateOnly today, DateTimeOffset at)
    {
        var (number, latest) = (NextNumber, Latest);
        if (latest is not null && latest.Arr == arr && latest.Churned == churned)
            return null;
        // A clock that was put back does not put this before what was told earlier.
        return new ArrObservation(number, latest?.On > today ? latest.On : today, arr, churned, latest?.ToldAt > at ? latest.ToldAt : at);
    }

    /// <summary>What to keep of something told about a day in the past.</summary>
    public ArrObservation? TellPast(decimal? arr, DateOnly on, DateTimeOffset at) =>
        _byDay.LastOrDefault(each => each.On == on) is { } known && known.Arr == arr ? null : new ArrObservation(NextNumber, on, arr, Churned: false, at);

    private int NextNumber => _byDay.IsEmpty ? 1 : _byDay.Max(each => each.Number) + 1;

    private ArrObservation? Before(DateOnly day) => _byDay.LastOrDefault(each => each.On < day);
}
