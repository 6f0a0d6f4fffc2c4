using System.Globalization;
using System.Text.Json.Serialization;

using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Slack.Outgoing;

namespace HandoverBot.Books.Planning.Sending;

/// <summary>Who hears of what happens to a plan: those who read it, by one card each; its owner, by a note.</summary>
public static class PlanMail
{
    public static IEnumerable<OutboxItem> Of(RecordedPlanning recorded, Person owner, Roster roster, DateTimeOffset now)
    {
        if (recorded.Event is not (PlanFinished or PlanReopened or PlanAnswered))
            yield break;
        foreach (var reader in PlanReaders.Of(owner, roster))
        {
            yield return OutboxItem.Of(
                string.Create(CultureInfo.InvariantCulture, $"book_plan:{owner.Id}:{recorded.Version}:{reader.Id}"),
                new Recipient.Person(reader.Id).Conversation, PlanCardDelivery.OutboxKind,
                new PlanCardPayload(owner.Id, recorded.Quarter.Start, reader.Id), PlanPayloads.Default.PlanCardPayload, now);
        }

        if (recorded.Event is PlanAnswered)
        {
            yield return OutboxItem.Of(
                string.Create(CultureInfo.InvariantCulture, $"book_plan_reply:{owner.Id}:{recorded.Version}"),
                new Recipient.Person(owner.Id).Conversation, PlanReplyDelivery.OutboxKind,
                new PlanReplyPayload(owner.Id, recorded.Version), PlanPayloads.Default.PlanReplyPayload, now);
        }
    }
}

/// <param name="QuarterStart">The first day of the quarter that was planned.</param>
/// <param name="Reader">Whose card it is.</param>
public sealed record PlanCardPayload(PersonId Owner, DateOnly QuarterStart, PersonId Reader);

/// <param name="Version">Of the answer, among the owner's events.</param>
public sealed record PlanReplyPayload(PersonId Owner, int Version);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlanCardPayload))]
[JsonSerializable(typeof(PlanReplyPayload))]
public sealed partial class PlanPayloads : JsonSerializerContext;
