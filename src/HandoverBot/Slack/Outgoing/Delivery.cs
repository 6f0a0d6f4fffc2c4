using HandoverBot.Domain.People;

using SlackNet;
using SlackNet.WebApi;

namespace HandoverBot.Slack.Outgoing;

/// <summary>What is to be delivered now.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>A message that is posted once and afterwards updated in place; Slack is not called where nothing changes.</summary>
    /// <param name="Key">The same for ever, such as <c>handover:4F7K:allocation</c>.</param>
    /// <param name="Version">Of the state it shows; a card never goes back to an older one.</param>
    public sealed record Card(string Key, Recipient To, Message Message, int Version) : Delivery;

    /// <summary>A message that is posted once.</summary>
    /// <param name="UnderCard">The key of the card in whose thread it belongs; where there is no such card it is a message of its own.</param>
    public sealed record Note(string? UnderCard, Recipient To, Message Message) : Delivery;

    /// <summary>Somebody's Home tab.</summary>
    public sealed record Home(PersonId Person, HomeViewDefinition View) : Delivery;

    /// <summary>
    /// Something done in another system than Slack. It is done again where it is not known whether it was done, so it has to
    /// look first, or to do no harm.
    /// </summary>
    /// <param name="System">Such as <c>Vitally</c>.</param>
    /// <param name="Do">Throws a <see cref="Troubles.RemoteTroubleException"/> where it could not be done.</param>
    public sealed record Elsewhere(string System, Func<CancellationToken, Task> Do) : Delivery;
}
