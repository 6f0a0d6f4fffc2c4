using System.Globalization;

using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Meeting.Calls;

/// <summary>A day and a time, entered where somebody is. Slack has no element for both that is drawn everywhere.</summary>
/// <param name="At">Null where nothing was entered, or something wrong.</param>
/// <param name="Wrong">What is wrong, at its field.</param>
internal sealed record CallEntry(DateTimeOffset? At, FormReading? Wrong = null)
{
    private const string Format = "HH:mm";
    private const int MinutesAnHour = 60;

    /// <summary>Every so many minutes from one hour to another.</summary>
    public static IReadOnlyCollection<Option> Times(int fromHour, int toHour, int everyMinutes) =>
    [
        .. from step in Enumerable.Range(0, (toHour - fromHour) * MinutesAnHour / everyMinutes)
           let time = Words(new TimeOnly(fromHour, 0).AddMinutes(step * everyMinutes))
           select Kit.Option(time, time),
    ];

    public static string Words(TimeOnly time) => time.ToString(Format, CultureInfo.InvariantCulture);

    /// <param name="known">What counts for a field that is left alone.</param>
    public static CallEntry Read(ViewState values, string dayId, string timeId, FormContext context, DateTimeOffset? known = null)
    {
        var zone = context.Now.ZoneOf(context.Viewer.Id);
        var local = known is { } at ? TimeZoneInfo.ConvertTime(at, zone).DateTime : (DateTime?)null;
        var day = values.Day(dayId) ?? (local is { } onDay ? DateOnly.FromDateTime(onDay) : null);
        var time = values.Choice(timeId) ?? (local is { } atTime ? Words(TimeOnly.FromDateTime(atTime)) : null);
        return (day, time) switch
        {
            (null, null) => new CallEntry(At: null),
            (null, _) => Fault(dayId, "Choose the day as well."),
            (_, null) => Fault(timeId, "Choose the time as well."),
            ({ } on, { } chosen) => Read(on, chosen, dayId, timeId, context.Now.Instant, zone),
        };
    }

    private static CallEntry Read(DateOnly day, string chosen, string dayId, string timeId, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (HandoverCall.Objection(day, now, zone) is { } never)
            return Fault(dayId, never);
        if (!TimeOnly.TryParseExact(chosen, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return Fault(timeId, "Choose one of the times.");
        var at = LocalTime.At(day, time, zone);
        return HandoverCall.Objection(at, now, zone) is { } objection ? Fault(timeId, objection) : new CallEntry(at);
    }

    private static CallEntry Fault(string blockId, string sentence) => new(At: null, FormReading.Wrong(blockId, sentence));
}
