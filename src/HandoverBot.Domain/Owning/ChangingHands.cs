using HandoverBot.Domain.Calendar;

namespace HandoverBot.Domain.Owning;

/// <summary>From when on an account counts as the new owner's.</summary>
public static class ChangingHands
{
    /// <summary>
    /// The day it changes hands; after the last day of a quarter the day that follows. Who hands an account over at the quarter's end has
    /// had it for the whole quarter.
    /// </summary>
    public static DateOnly FirstDay(DateOnly effectiveOn, FiscalCalendar fiscal) =>
        effectiveOn == fiscal.QuarterOf(effectiveOn).End ? effectiveOn.AddDays(1) : effectiveOn;
}
