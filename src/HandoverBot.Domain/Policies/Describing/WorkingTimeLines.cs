using HandoverBot.Domain.Calendar;

namespace HandoverBot.Domain.Policies.Describing;

/// <summary>When people work.</summary>
internal static class WorkingTimeLines
{
    public static IEnumerable<string> Of(Policy policy)
    {
        var time = policy.WorkingTime;
        yield return $"People work from {time.FromHour}:00 to {time.ToHour}:00 where they are, on {Wording.And(time.Days.Select(day => $"{day}"))}.";
        foreach (var holiday in time.Holidays.OrderBy(holiday => holiday.On))
            yield return $"Nobody works on {holiday.On:yyyy-MM-dd}{In(holiday)}: {holiday.Name}.";
    }

    private static string In(Holiday holiday) => holiday.Regions.IsEmpty ? "" : $" in {Wording.And(holiday.Regions)}";
}
