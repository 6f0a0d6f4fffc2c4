using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Preparing;

/// <summary>Tells the owner where their handover stands and what they can do next.</summary>
public sealed class OwnerCard : IHandoverCard
{
    public string Name => CardNames.Owner;

    public Task<Message> Compose(HandoverNow now, Person? viewer, CancellationToken cancellation) => Task.FromResult(View(now));

    public static Message View(HandoverNow now)
    {
        var next = now.NextStep;
        return CardMessage.Of(
            now,
            $"You hand over {now.Handover.AccountName}",
            Parties.Owner,
            [
                Kit.Section(GateLines.Of(now.Handover)),
                .. next.Who.Length > 0
                    ? [Kit.Section($"*Next:* {string.Join(" or ", next.Who.Select(now.Roster.NameOf))} · {next.What}.")]
                    : Array.Empty<Block>(),
            ]);
    }
}
