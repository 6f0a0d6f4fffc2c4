using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;

namespace HandoverBot.Meeting.Calls;

/// <summary>The owner offers times for the handover call, or a page on which one is booked.</summary>
public sealed class ProposeCallForm : IHandoverForm
{
    private const string Link = "Scheduling link";
    private const int EveryMinutes = 30;
    private const int LinkLength = 1000;

    private static readonly string[] Ordinals = ["First", "Second", "Third"];

    public string Id => HandoverButtons.ProposeCallTimes;

    public ModalViewDefinition Render(FormContext context)
    {
        var hours = context.Now.Policy.WorkingTime;
        var times = CallEntry.Times(hours.FromHour, hours.ToHour, EveryMinutes);
        return Modal.Form(
            context, Id, "The handover call", "Propose",
            [
                Kit.Section($"Offer up to {HandoverCall.MostTimes} times, paste a scheduling link, or both. {Zones(context)}"),
                .. Enumerable.Range(1, HandoverCall.MostTimes).SelectMany(number => Inputs(number, times)),
                Kit.Input(
                    "Scheduling link", Link, Kit.TextInput(Entries.Action, context.Handover.CallProposal?.Link?.AbsoluteUri, maxLength: LinkLength), optional: true,
                    hint: "To a page on which they book a time with you; it begins with https://."),
            ]);
    }

    public FormReading Read(ViewState values, FormContext context)
    {
        var entries = Enumerable.Range(1, HandoverCall.MostTimes)
            .Select(number => (Number: number, Entry: CallEntry.Read(values, Day(number), Time(number), context)))
            .Where(entry => entry.Entry is { At: not null } or { Wrong: not null })
            .ToList();
        if (entries.Select(entry => entry.Entry.Wrong).FirstOrDefault(wrong => wrong is not null) is { } wrong)
            return wrong;
        if (entries.GroupBy(entry => entry.Entry.At).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return FormReading.Wrong(Time(twice.Last().Number), "This time stands here twice; choose another one.");
        var typed = values.Text(Link);
        if (typed is not null && WebLink.Secure(typed) is null)
            return FormReading.Wrong(Link, "This is not a link that can be passed on. Paste the whole address; it begins with https://.");
        return entries.Count == 0 && typed is null
            ? FormReading.Wrong(Day(1), "Propose a time, or paste a scheduling link.")
            : FormReading.Of(new ProposeCallTimes([.. entries.Select(entry => entry.Entry.At!.Value)], typed is null ? null : WebLink.Secure(typed)), Day(1));
    }

    private static IEnumerable<Block> Inputs(int number, IReadOnlyCollection<Option> times) =>
    [
        Kit.Input($"{Ordinals[number - 1]} day", Day(number), Kit.Date(Entries.Action), optional: true),
        Kit.Input($"{Ordinals[number - 1]} time", Time(number), Kit.Select(Entries.Action, "In your own time", times), optional: true),
    ];

    private static string Zones(FormContext context)
    {
        var yours = CallWords.Place(context.Now.ZoneOf(context.Viewer.Id));
        return context.Handover.NewOwner is { } newOwner && CallWords.Place(context.Now.ZoneOf(newOwner)) is var theirs && theirs != yours
            ? $"Times are yours, {yours}; {context.Now.NameOf(newOwner)} reads them in {theirs}."
            : $"Times are yours, {yours}.";
    }

    private static string Day(int number) => $"Call day {number}";

    private static string Time(int number) => $"Call time {number}";
}
