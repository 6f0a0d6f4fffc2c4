using HandoverBot.Domain.Calendar;

namespace HandoverBot.Domain.Ledgers;

/// <summary>The days of a quarter that have come.</summary>
/// <param name="Before">The quarter before it.</param>
/// <param name="LastDay">The quarter's last, or today while it runs.</param>
public sealed record LedgerPeriod(Quarter Quarter, Quarter Before, DateOnly LastDay)
{
    public bool IsOver => LastDay == Quarter.End;

    /// <summary>Null for a quarter that has not begun.</summary>
    public static LedgerPeriod? Of(Quarter quarter, FiscalCalendar fiscal, DateOnly today) => today < quarter.Start
        ? null
        : new LedgerPeriod(quarter, fiscal.Before(quarter), today < quarter.End ? today : quarter.End);
}
