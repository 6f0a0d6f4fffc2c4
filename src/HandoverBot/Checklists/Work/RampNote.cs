using System.Text.Json;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet.WebApi;

namespace HandoverBot.Checklists.Work;

/// <param name="By">Who started it.</param>
public sealed record RampNotePayload(PersonId Person, PersonId By);

/// <summary>Tells somebody that their ramp was started for them.</summary>
public sealed class RampNote(WorkReader reader, PeopleStore people) : IOutgoing
{
    public const string OutboxKind = "ramp_note";

    public string Kind => OutboxKind;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var (id, by) = payload.Deserialize(WorkPayloads.Default.RampNotePayload)!;
        var roster = await people.Roster(cancellation);
        if (roster.Find(id) is not { } newHire || await reader.RampOf(id, newHire, cancellation) is not { List: { IsBegun: true } list })
            return null;
        Mrkdwn first = list.NextDue(DateOnly.MinValue) is { } day ? $", the first by {HandoverWords.Day(day)}" : (Mrkdwn)$"";
        Mrkdwn text = $"{roster.NameOf(by)} started your checklist “{list.Name}”: {list.Checklist.Lines.Length} items{first}. Open it with `/mybook ramp`.";
        return new Delivery.Note(UnderCard: null, new Recipient.Person(id), new Message { Text = text.ToString() });
    }
}
