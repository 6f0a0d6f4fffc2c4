using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

using Microsoft.Extensions.Options;

namespace HandoverBot.Accounts.Ownerless;

/// <summary>Tells those who decide where accounts go that some have come to lack an owner, once each.</summary>
public sealed class OwnerlessNotices(Outbox outbox, PeopleStore people, IOptions<ChannelOptions> channels, TimeProvider clock)
{
    /// <summary>Of one account. Call it within <see cref="HandoverBotDb.Write{T}"/>, with what makes it so.</summary>
    public Task Tell(Account account, CancellationToken cancellation) =>
        Tell($"{account.Id}:{account.AsOf.UtcTicks}", account.Id, count: 1, cancellation);

    /// <summary>Of those that a reading of all accounts found.</summary>
    public Task Tell(int count, DateTimeOffset reading, CancellationToken cancellation) =>
        Tell($"all:{reading.UtcTicks}", account: null, count, cancellation);

    private async Task Tell(string cause, AccountId? account, int count, CancellationToken cancellation)
    {
        foreach (var to in await Readers(cancellation))
        {
            var payload = new OwnerlessPayload(account, count, (to as Recipient.Person)?.Id, (to as Recipient.Channel)?.IdOrName);
            await outbox.Add(
                OutboxItem.Of(
                    $"ownerless:{cause}:{to.Conversation}", to.Conversation, OwnerlessDelivery.OutboxKind, payload,
                    OwnerlessJson.Default.OwnerlessPayload, clock.GetUtcNow()),
                cancellation);
        }
    }

    private async Task<IEnumerable<Recipient>> Readers(CancellationToken cancellation)
    {
        if (channels.Value.Allocation is { Length: > 0 } channel)
            return [new Recipient.Channel(channel)];
        var roster = await people.Roster(cancellation);
        Person[] allocators = [.. roster.Allocators];
        Person[] readers = allocators.Length > 0 ? allocators : [.. roster.With(PersonFlags.Lead)];
        return readers.Select(person => new Recipient.Person(person.Id));
    }
}
