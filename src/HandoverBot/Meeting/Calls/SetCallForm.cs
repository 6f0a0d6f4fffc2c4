using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;

namespace HandoverBot.Meeting.Calls;

/// <summary>Either owner notes the time they agreed on, or moves it.</summary>
public sealed class SetCallForm : IHandoverForm
{
    private const string Day = "Call day";
    private const string Time = "Call time";
    private const int HoursADay = 24;

    /// <summary>All around the clock, because people far apart meet early or late; as many as one list may have.</summary>
    private const int EveryMinutes = 15;

    public string Id => HandoverButtons.SetCallTime;

    public ModalViewDefinition Render(FormContext context)
    {
        var zone = context.Now.ZoneOf(context.Viewer.Id);
        var at = context.Handover.CallAt;
        var day = at is { } known ? LocalTime.DayOf(known, zone) : context.Handover.CallOn;
        var time = at is { } set ? CallEntry.Words(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(set, zone).DateTime)) : null;
        return Modal.Form(
            context, Id, "The handover call", at is null ? "Save" : "Move it",
            Kit.Section(CallView.Of(context.Now, context.Viewer.Id)),
            Kit.Input("Day", Day, Kit.Date(Entries.Action, day)),
            Kit.Input(
                "Time", Time, Kit.Select(Entries.Action, "Choose a time", CallEntry.Times(0, HoursADay, EveryMinutes), time),
                hint: $"In your own time, {CallWords.Place(zone)}. Agree on it first: both of you are told."));
    }

    public FormReading Read(ViewState values, FormContext context)
    {
        var entry = CallEntry.Read(values, Day, Time, context, context.Handover.CallAt);
        if (entry.Wrong is { } wrong)
            return wrong;
        return entry.At is { } at ? FormReading.Of(new SetCallTime(at), Time) : FormReading.Wrong(Day, "Choose the day and the time.");
    }
}
