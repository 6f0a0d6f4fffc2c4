namespace HandoverBot.Domain.Checklists;

/// <summary>Within so many days, weeks or months.</summary>
public sealed record Due(int Count, DueUnit Unit)
{
    /// <summary>The last day of that time: within one day is the first day itself.</summary>
    public DateOnly LastDay(DateOnly first) => Unit switch
    {
        DueUnit.Days => first.AddDays(Count - 1),
        DueUnit.Weeks => first.AddDays((7 * Count) - 1),
        DueUnit.Months => first.AddMonths(Count).AddDays(-1),
        _ => throw new ArgumentOutOfRangeException(nameof(first), Unit, message: null),
    };
}

public enum DueUnit
{
    Days,
    Weeks,
    Months,
}
