using System.Text.Json;
using System.Text.Json.Serialization;

using HandoverBot.Slack.Outgoing;

namespace HandoverBot.Accounts.Reading;

/// <summary>What the outbox keeps of another system's word that an account has changed.</summary>
/// <param name="Key">What the source calls the account.</param>
public sealed record AccountHint(string Key);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AccountHint))]
internal sealed partial class AccountHintJson : JsonSerializerContext;

/// <summary>
/// Reads an account again of which another system said that it has changed. It waits in the outbox, so that what was
/// acknowledged is not lost with the process or while the source is away.
/// </summary>
public sealed class AccountHintDelivery(IAccountSource source, AccountRefresh refresh) : IOutgoing
{
    public const string OutboxKind = "account_hint";

    public string Kind => OutboxKind;

    public bool GivesWay => true;

    public static OutboxItem Of(string key, string cause, DateTimeOffset due) => OutboxItem.Of(
        $"account_hint:{key}:{cause}", $"account:{key}", OutboxKind, new AccountHint(key), AccountHintJson.Default.AccountHint, due);

    public Task<Delivery?> Prepare(JsonElement payload, CancellationToken cancellation)
    {
        var hint = payload.Deserialize(AccountHintJson.Default.AccountHint)!;
        return Task.FromResult<Delivery?>(source.CanBeAsked ? new Delivery.Elsewhere(source.Name, token => Read(hint.Key, token)) : null);
    }

    /// <exception cref="CannotDeliverException">There is no such account.</exception>
    private async Task Read(string key, CancellationToken cancellation)
    {
        if (!await refresh.Read(key, cancellation))
            throw new CannotDeliverException($"A webhook names the account “{key}”, which {source.Name} does not know. Check what the webhook sends.");
    }
}
