using System.Text.Json;
using System.Text.Json.Serialization;

using HandoverBot.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Policies;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

namespace HandoverBot.Reminding;

/// <param name="QuarterStart">The first day of the quarter it is about.</param>
public sealed record QuarterReminderPayload(PersonId Person, DateOnly QuarterStart);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(QuarterReminderPayload))]
public sealed partial class ReminderPayloads : JsonSerializerContext;

/// <summary>Writes the reminder from the book as it is when it is sent; a reminder of a quarter gone by is dropped.</summary>
public sealed class QuarterReminderDelivery(PeopleStore people, BookReader books, PolicyLibrary policies, TimeProvider clock) : IOutgoing
{
    public const string OutboxKind = "quarter_reminder";

    public string Kind => OutboxKind;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var reminder = payload.Deserialize(ReminderPayloads.Default.QuarterReminderPayload)!;
        var policy = policies.InForce;
        var quarter = policy.Fiscal.QuarterOf(policy.Fiscal.DayOf(clock.GetUtcNow()));
        // In time zones ahead of the policy's, the quarter begins while it still is the old one there.
        if (reminder.QuarterStart < quarter.Start)
            return null;
        if (await people.Find(reminder.Person, cancellation) is not { } person)
            return null;
        var book = await books.Of(person, cancellation);
        return book.Accounts.IsEmpty
            ? null
            : new Delivery.Note(UnderCard: null, new Recipient.Person(person.Id), QuarterReminderView.Of(book, policy.Fiscal.QuarterOf(reminder.QuarterStart)));
    }
}
