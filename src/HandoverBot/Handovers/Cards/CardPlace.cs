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
        foreach (var to in Deciding(handover, roster, policy, channels))
            yield return new(CardNames.Allocation, to);
        if (handover.Pool is { } pool)
        {
            foreach (var to in Naming(handover, pool, roster, policy, channels))
                yield return new(CardNames.Pool, to);
        }

        if (handover.NewOwner is { } newOwner)
            yield return new(CardNames.NewOwner, new Recipient.Person(newOwner));
        if (handover.Owner is { } owner)
            yield return new(CardNames.Owner, new Recipient.Person(owner));
    }

    /// <summary>Parties that share a channel are asked there; all others directly.</summary>
    private static IEnumerable<Recipient> Deciding(Handover handover, Roster roster, Policy policy, ChannelOptions channels)
    {
        var parties = DecidingPeople.PartiesForPool(handover.IsTopAccount, policy);
        return Enum.GetValues<DecidingParties>()
            .Where(party => party != DecidingParties.None && parties.HasFlag(party))
            .SelectMany(party => ChannelOr(ChannelOf(party, channels), DecidingPeople.Of(party, handover, roster, policy)))
            .Distinct();
    }

    private static IEnumerable<Recipient> Naming(
        Handover handover, string pool, Roster roster, Policy policy, ChannelOptions channels)
    {
        var channel = handover.IsTopAccount ? channels.Leadership
            : policy.Deciding.NewOwner.HasFlag(DecidingParties.PoolLead) ? channels.Pools.GetValueOrDefault(pool)
            : null;
        return ChannelOr(channel, DecidingPeople.ForNewOwner(handover, roster, policy));
    }

    private static string? ChannelOf(DecidingParties party, ChannelOptions channels) => party switch
    {
        DecidingParties.Allocator => channels.Allocation,
        DecidingParties.Leadership => channels.Leadership,
        _ => null,
    };

    private static IEnumerable<Recipient> ChannelOr(string? channel, IEnumerable<Person> people) =>
        string.IsNullOrWhiteSpace(channel)
            ? people.Select(person => new Recipient.Person(person.Id))
            : [new Recipient.Channel(channel)];
}
