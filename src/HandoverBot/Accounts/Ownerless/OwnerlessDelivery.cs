using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Policies;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Slack.Text;
using HandoverBot.Storage;

using SlackNet.WebApi;

namespace HandoverBot.Accounts.Ownerless;

/// <summary>What the outbox keeps of a notice.</summary>
/// <param name="Account">Null for those that a reading of all accounts found.</param>
public sealed record OwnerlessPayload(AccountId? Account, int Count, PersonId? Person, string? Channel);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OwnerlessPayload))]
internal sealed partial class OwnerlessJson : JsonSerializerContext;

/// <summary>Says which accounts lack an owner, unless they have one by now.</summary>
public sealed class OwnerlessDelivery(AccountStore accounts, PolicyLibrary policies) : IOutgoing
{
    public const string OutboxKind = "ownerless";

    private const int MostNamed = 10;

    public string Kind => OutboxKind;

    public async Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var notice = payload.Deserialize(OwnerlessJson.Default.OwnerlessPayload)!;
        var policy = policies.InForce;
        var ownerless = await accounts.Ownerless(policy.OwnerThreshold, cancellation);
        var meant = notice.Account is { } id ? ownerless.FirstOrDefault(account => account.Id == id) : null;
        if (ownerless.Count == 0 || (notice.Account is not null && meant is null))
            return null;
        var text = meant is null ? All(ownerless, notice.Count, policy) : One(meant, policy);
        Recipient to = notice.Person is { } person ? new Recipient.Person(person) : new Recipient.Channel(notice.Channel!);
        return new Delivery.Note(UnderCard: null, to, new Message { Text = text.Truncate(SlackLimits.MessageText).ToString() });
    }

    private static Mrkdwn One(Account account, Policy policy) => Mrkdwn.Lines(
        $"*{account.Name}* is at {Amount(account.Arr!.Value, policy)} a year and has no owner. From {Amount(policy.OwnerThreshold, policy)} on an account has one.",
        $"Give it one with `/handover {account.Id}`; where the policy would put it, and why, says `/handover why {account.Id}`.");

    private static Mrkdwn All(IReadOnlyList<Account> ownerless, int count, Policy policy) => Mrkdwn.Lines(
    [
        $"{Count(ownerless.Count)} of {Amount(policy.OwnerThreshold, policy)} a year or more without an owner, {count.ToString(CultureInfo.InvariantCulture)} of them new since the accounts were read before. The largest:",
        .. ownerless.Take(MostNamed).Select(account => (Mrkdwn)$"• *{account.Name}* ({account.Id}), {Amount(account.Arr!.Value, policy)}"),
        $"Give each one with `/handover` and its id, such as `/handover {ownerless[0].Id}`.",
    ]);

    private static string Count(int accounts) => accounts == 1
        ? "There is 1 account"
        : string.Create(CultureInfo.InvariantCulture, $"There are {accounts:N0} accounts");

    private static string Amount(decimal amount, Policy policy) => Money.Format(amount, policy.Currency);
}
