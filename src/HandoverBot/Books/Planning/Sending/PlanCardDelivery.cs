using System.Text.Json;

using HandoverBot.Domain.Planning;
using HandoverBot.Policies;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

namespace HandoverBot.Books.Planning.Sending;

/// <summary>Draws the card of a plan from its state when Slack gets it: one for each reader and quarter, updated in place.</summary>
public sealed class PlanCardDelivery(PlanningLog log, PeopleStore people, PolicyLibrary policies) : IOutgoing
{
    public const string OutboxKind = "book_plan";

    public string Kind => OutboxKind;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var wanted = payload.Deserialize(PlanPayloads.Default.PlanCardPayload)!;
        var roster = await people.Roster(cancellation);
        if (roster.Find(wanted.Owner) is not { } owner || roster.Find(wanted.Reader) is not { } reader || !PlanReaders.MayAnswer(reader, owner, roster))
            return null;
        var plan = await log.Plan(owner.Id, cancellation);
        // Of a quarter that was planned before the one that is planned now there is nothing to say any more.
        return plan.Latest is { } latest && latest.Quarter.Start == wanted.QuarterStart
            ? new Delivery.Card(
                $"book_plan:{owner.Id}:{wanted.QuarterStart:yyyy-MM-dd}:{reader.Id}",
                new Recipient.Person(reader.Id),
                PlanCard.Of(owner, latest, policies.InForce, roster),
                plan.Version)
            : null;
    }
}
