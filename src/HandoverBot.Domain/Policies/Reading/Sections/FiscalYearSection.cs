using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>fiscal_year</c>.</summary>
internal static class FiscalYearSection
{
    public static FiscalCalendar Read(ObjectReading o) =>
        new(o.Required("start_month").Whole(1, 12), ReadTimeZone(o.Required("time_zone")));

    private static TimeZoneInfo ReadTimeZone(Node node)
    {
        var id = node.Text();
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var timeZone))
            return timeZone;
        if (id.Length > 0)
        {
            var known = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);
            node.Fault($"there is no time zone \"{id}\"; write a name such as \"Europe/Berlin\". {Suggestion.For(id, known)}");
        }

        return TimeZoneInfo.Utc;
    }
}
