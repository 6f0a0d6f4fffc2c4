using System.Text.Json;
using System.Text.Json.Serialization;

using HandoverBot.Digests;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

namespace HandoverBot.Books.Balancing;

/// <param name="Month">Its first day.</param>
public sealed record MonthlyBalancePayload(PersonId Person, DateOnly Month);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(MonthlyBalancePayload))]
public sealed partial class BalancePayloads : JsonSerializerContext;

/// <summary>The monthly look at how accounts are spread over the books comes beside the digest that says that it is due.</summary>
public sealed class MonthlyBalance : IDigestCompanion
{
    public string Topic => Domain.Reminding.Occasions.MonthlyBalance.Topic;

    public OutboxItem Beside(DigestItem item, DateTimeOffset due) => OutboxItem.Of(
        $"balance:{item.Turn}:{item.To}", new Recipient.Person(item.To).Conversation, MonthlyBalanceDelivery.OutboxKind,
        new MonthlyBalancePayload(item.To, new DateOnly(item.DueOn.Year, item.DueOn.Month, 1)), BalancePayloads.Default.MonthlyBalancePayload, due);
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
