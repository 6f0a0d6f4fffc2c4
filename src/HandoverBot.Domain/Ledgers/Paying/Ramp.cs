using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Ledgers.Paying;

/// <summary>The first months of somebody new, as far as they fall into a quarter.</summary>
/// <param name="Days">How many days of the quarter they are; null where nobody knows when the person began.</param>
/// <param name="Of">The days that the person was there in the quarter.</param>
/// <param name="Words">Null where they are over.</param>
public sealed record Ramp(int? Days, int Of, string? Words)
{
    /// <param name="startedOn">The person's first day; null where it is not known.</param>
    /// <param name="ownedFrom">The first day on which they are known to have owned an account; null where they never did.</param>
    public static Ramp For(int months, DateOnly? startedOn, DateOnly? ownedFrom, Quarter quarter)
    {
        var days = DaysOf(quarter.Start, quarter.End);
        // Who owned an account so long ago is not new, whenever they began.
        if ((startedOn ?? ownedFrom) is { } known && known.AddMonths(months) <= quarter.Start)
            return new Ramp(0, days, Words: null);
        if (startedOn is not { } started)
        {
            return new Ramp(
                Days: null, days, $"Whether the first {Wording.Count(months, "month")} are over is not known: people.csv does not tell when they began (started_on).");
        }

        var last = started.AddMonths(months).AddDays(-1);
        var first = started > quarter.Start ? started : quarter.Start;
        return first > quarter.End
            ? new Ramp(0, 0, Words: null)
            : new Ramp(
                DaysOf(first, last < quarter.End ? last : quarter.End), DaysOf(first, quarter.End),
                $"New since {Wording.Day(started)}: the first {Wording.Count(months, "month")} end on {Wording.Day(last)}.");
    }

    private static int DaysOf(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber + 1;
}
