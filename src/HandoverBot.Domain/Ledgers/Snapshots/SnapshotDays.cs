using HandoverBot.Domain.Calendar;

namespace HandoverBot.Domain.Ledgers.Snapshots;

/// <summary>The days for which every book is written down: the first and the last of each quarter, once they are over.</summary>
public static class SnapshotDays
{
    /// <param name="knownSince">The day on which something was first told. Of quarters that began earlier the first day is not known.</param>
    /// <param name="after">The last day that was written down; null where none was.</param>
    public static IEnumerable<(DateOnly Day, Quarter Quarter)> Due(FiscalCalendar fiscal, DateOnly knownSince, DateOnly? after, DateOnly today)
    {
        for (var quarter = fiscal.QuarterOf(after ?? knownSince); quarter.Start < today; quarter = fiscal.After(quarter))
        {
            foreach (var day in new[] { quarter.Start, quarter.End })
            {
                if (day < today && day >= knownSince && !(day <= after))
                    yield return (day, quarter);
            }
        }
    }
}
