using System.Text.Json;

using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Digests;

/// <summary>Draws a digest from its lines, leaving out what is not so any more; nothing is sent where nothing is left.</summary>
public sealed class DigestDelivery(
    DigestStore digests, PeopleStore people, HandoverQueries handovers, HandoverReader reader, PolicyLibrary policies,
    IEnumerable<IDigestSource> sources, TimeProvider clock) : IOutgoing
{
    public const string OutboxKind = "digest";

    public string Kind => OutboxKind;

    public bool GivesWay => true;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var wanted = payload.Deserialize(DigestPayloads.Default.DigestPayload)!;
        var roster = await people.Roster(cancellation);
        if (roster.Find(wanted.Person) is not { } person || await digests.Find(wanted.Person, wanted.Day, cancellation) is not { } digest)
            return null;

        var moment = new DigestMoment(clock.GetUtcNow(), policies.InForce, roster, [new Receiver(person, wanted.Day)]);
        var lines = new List<DigestLine>();
        foreach (var row in await digests.Lines(wanted.Person, wanted.Day, cancellation))
        {
            if (await Line(row, person, moment, cancellation) is { } line)
                lines.Add(line);
        }

        if (lines.Count == 0 && digest.Revision == 0)
            return null;
        var message = DigestView.Of(wanted.Day, lines, digest.Page, policies.InForce.WorkingTime, person.Region);
        return new Delivery.Card(DigestOutbox.KeyOf(wanted.Person, wanted.Day), new Recipient.Person(wanted.Person), message, digest.Revision);
    }

    /// <returns>Null where it is not so any more. What somebody has answered stays, with their answer.</returns>
    private async Task<DigestLine?> Line(DigestLineRow row, Person person, DigestMoment moment, CancellationToken cancellation)
    {
        var line = new DigestLine(row.Number, row.ToItem(), row.PutOffUntil, HelpersOf(row, person, moment.Roster));
        if (row.PutOffUntil is not null || row.RefusedAt is not null)
            return line;
        foreach (var source in sources)
        {
            if (await source.StillHolds(row, moment, cancellation) == false)
                return null;
        }

        if (row.HandoverId is not { } id)
            return line;
        return await handovers.Find(id, cancellation) is { IsLive: true } handover && await reader.Around(handover, cancellation) is { } now
            ? line with { Buttons = DigestButtons.For(now, person) }
            : null;
    }

    private static string? HelpersOf(DigestLineRow row, Person person, Roster roster) => row.RefusedAt is null
        ? null
        : string.Join(" and ", Upwards.Leads(roster, person.Id).Select(helper => helper.Name)) is { Length: > 0 } names ? names : "an admin";
}
