using HandoverBot.Domain.People;

using SlackNet.WebApi;

namespace HandoverBot.Handovers.Cards;

/// <summary>A message that shows a handover to some of its people and is updated in place as it goes on.</summary>
public interface IHandoverCard
{
    /// <summary>One of <see cref="CardNames"/>.</summary>
    string Name { get; }

    /// <param name="viewer">Who it is for; null in a channel.</param>
    Task<Message> Compose(HandoverNow now, Person? viewer, CancellationToken cancellation);
}

public static class CardNames
{
    /// <summary>Asks for the pool.</summary>
    public const string Allocation = "allocation";

    /// <summary>Asks the pool for a new owner.</summary>
    public const string Pool = "pool";

    public const string NewOwner = "new_owner";

    public const string Owner = "owner";
}
