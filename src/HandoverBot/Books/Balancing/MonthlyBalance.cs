using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Reviews;
using HandoverBot.Policies;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

namespace HandoverBot.Books.Balancing;

/// <param name="Month">Its first day.</param>
public sealed record MonthlyBalancePayload(PersonId Person, DateOnly Month);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(MonthlyBalancePayload))]
public sealed partial class BalancePayloads : JsonSerializerContext;

/// <inheritdoc cref="IMonthlyBalance" />
public sealed class MonthlyBalance(PeopleStore people, PolicyLibrary policies, Outbox outbox) : IMonthlyBalance
{
    public async Task Announce(DateOnly month, Func<Person, DateTimeOffset> due, CancellationToken cancellation)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var roster = await people.Roster(cancellation);
        await outbox.Add(
            roster.People.Where(person => MonthlyBalanceDelivery.IsFor(person, policies.InForce)).Select(person => OutboxItem.Of(
                string.Create(CultureInfo.InvariantCulture, $"balance:{first:yyyy-MM}:{person.Id}"), new Recipient.Person(person.Id).Conversation,
                MonthlyBalanceDelivery.OutboxKind, new MonthlyBalancePayload(person.Id, first), BalancePayloads.Default.MonthlyBalancePayload, due(person))),
            cancellation);
    }
}

/// <summary>Writes the review from the books as they are when it is sent; that of a month gone by is dropped.</summary>
public sealed class MonthlyBalanceDelivery(PeopleStore people, BalanceMessages balances, PolicyLibrary policies, FactsAtHand facts) : IOutgoing
{
    public const string OutboxKind = "monthly_balance";

    public string Kind => OutboxKind;

    public static bool IsFor(Person person, Domain.Policies.Policy policy) => (person.Flags & policy.Cadence.MonthlyBalance) != PersonFlags.None;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var review = payload.Deserialize(BalancePayloads.Default.MonthlyBalancePayload)!;
        if (review.Month.AddMonths(1) <= facts.Today
            || await people.Find(review.Person, cancellation) is not { } person
            || !IsFor(person, policies.InForce)
            || await balances.For(person, page: 0, cancellation) is not { } message)
            return null;
        return new Delivery.Note(UnderCard: null, new Recipient.Person(person.Id), message);
    }
}
