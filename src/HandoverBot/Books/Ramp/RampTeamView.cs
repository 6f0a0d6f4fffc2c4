using HandoverBot.Checklists.Work;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;

using SlackNet.WebApi;

namespace HandoverBot.Books.Ramp;

/// <summary>How far people's ramps have come, a line for each.</summary>
internal static class RampTeamView
{
    private const int LinesABlock = 20;

    /// <param name="shown">Everybody concerned.</param>
    /// <param name="led">Those whose lead looks: they are named even before their ramp was started.</param>
    public static Message Of(IEnumerable<Person> shown, IReadOnlyCollection<Person> led, IReadOnlyCollection<WorkList> ramps, DateOnly today)
    {
        var lines = shown
            .Select(person => (Person: person, Ramp: ramps.FirstOrDefault(ramp => ramp.Person == person.Id)))
            .Where(each => each.Ramp is not null || led.Contains(each.Person))
            .Select(each => (Mrkdwn)$"• *{each.Person.Name}* · {(each.Ramp is { } ramp ? WorkListView.Progress(ramp, today) : "not started")}")
            .ToList();
        return lines.Count == 0
            ? Kit.Message("You lead nobody, and nobody's ramp has been started. Your own opens with /mybook ramp.")
            : Kit.Message(
                $"Ramps of {lines.Count} people",
                [Kit.Header("Ramps"), .. lines.Chunk(LinesABlock).Select(chunk => Kit.Section(Mrkdwn.Lines(chunk))), Kit.Context($"Open or start one with `/mybook ramp @someone`")]);
    }
}
