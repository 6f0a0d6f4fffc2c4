using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Slack.Outgoing;

namespace HandoverBot.Handovers.Cards;

/// <summary>A card in one conversation.</summary>
public sealed record CardPlace(string Card, Recipient To)
{
    /// <summary>The key under which the posted message is remembered.</summary>
    public string Key(HandoverId handover) => $"{Card}:{handover}:{To.Conversation}";
}

/// <summary>Says where a handover's cards live.</summary>
public static class CardPlaces
{
    /// <summary>All places a handover has cards in by now.</summary>
    public static IEnumerable<CardPlace> Of(Handover handover, Roster roster, Policy policy, ChannelOptions channels)
    {
        foreach (var to in Deciding(handover, roster, channels))
            yield return new(CardNames.Allocation, to);
        if (handover.Pool is { } pool)
        {
            foreach (var to in Naming(handover, pool, roster, policy, channels))
                yield return new(CardNames.Pool, to);
        }

        if (handover.NewOwner is { } newOwner)
            yield return new(CardNames.NewOwner, new Recipient.Person(newOwner));
        yield return new(CardNames.Owner, new Recipient.Person(handover.Owner));
    }

    private static IEnumerable<Recipient> Deciding(Handover handover, Roster roster, ChannelOptions channels) =>
        handover.IsTopAccount
            ? ChannelOr(channels.Leadership, OthersThanOwner(handover, roster.Leadership))
            : ChannelOr(channels.Allocation, OthersThanOwner(handover, roster.Allocators));

    private static IEnumerable<Recipient> Naming(
        Handover handover, string poolName, Roster roster, Policy policy, ChannelOptions channels)
    {
        if (handover.IsTopAccount)
            return ChannelOr(channels.Leadership, OthersThanOwner(handover, roster.Leadership));
        var leads = policy.Pool(poolName) is { } pool ? OthersThanOwner(handover, roster.LeadsOf(pool)) : [];
        return ChannelOr(channels.Pools.GetValueOrDefault(poolName), leads.Length > 0 ? leads : OthersThanOwner(handover, roster.Allocators));
    }

    private static Person[] OthersThanOwner(Handover handover, IEnumerable<Person> people) =>
        [.. people.Where(person => person.Id != handover.Owner)];

    private static IEnumerable<Recipient> ChannelOr(string? channel, IEnumerable<Person> people) =>
        string.IsNullOrWhiteSpace(channel)
            ? people.Select(person => new Recipient.Person(person.Id))
            : [new Recipient.Channel(channel)];
}
