using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>working_time</c>: the days and hours people work, and the days they do not.</summary>
internal static class WorkingTimeSection
{
    private static readonly Choices<DayOfWeek> Weekdays = Choices.Of<DayOfWeek>();

    public static WorkingTime Read(ObjectReading o, KnownNames known)
    {
        var from = o.Required("from_hour").Whole(0, 23);
        var to = o.Required("to_hour");
        var until = to.Whole(1, 24);
        if (until <= from && !to.IsMissing)
            to.Contradiction($"must be after \"from_hour\", which is {from}.");
        return new WorkingTime(
            o.Required("days").NotEmpty("day").Distinct(day => day.ChoiceOrNull(Weekdays)),
            from,
            until,
            o.Optional("holidays") is { } holidays ? [.. holidays.List(item => item.Object(holiday => ReadHoliday(holiday, known))).OfType<Holiday>()] : []);
    }

    private static Holiday ReadHoliday(ObjectReading o, KnownNames known) => new(
        o.Required("on").Day(),
        o.Required("name").Text(),
        [.. o.Optional("regions") is { } regions ? known.Regions.ReferToEach(regions.NotEmpty("region")) : []]);
}
