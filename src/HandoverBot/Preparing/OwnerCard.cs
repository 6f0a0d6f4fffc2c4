using HandoverBot.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Text;

using SlackNet.WebApi;

namespace HandoverBot.Preparing;

/// <summary>Tells the owner where their handover stands and what they can do next.</summary>
public sealed class OwnerCard : IHandoverCard
{
    public string Name => CardNames.Owner;

    public Task<Message> Compose(HandoverNow now, Person? viewer, CancellationToken cancellation) => Task.FromResult(View(now));

    public static Message View(HandoverNow now) => CardMessage.Of(
        now,
        Title(now.Handover),
        Parties.Owner,
        [
            .. EarlyView.Of(now),
            Kit.Section(Mrkdwn.Lines(GateLines.Of(now), CallView.Of(now, now.Handover.Owner), IntroductionView.Of(now))),
            .. HandoverWorkView.OnCard(now),
            .. now.Handover.IsLive ? ReasonView.Warnings(now.Handover) : [],
        ]);

    private static string Title(Handover handover) => handover.Status switch
    {
        HandoverStatus.Completed => $"You handed over {handover.AccountName}",
        HandoverStatus.Declined or HandoverStatus.Withdrawn => $"You keep {handover.AccountName}",
        _ => $"You hand over {handover.AccountName}",
    };
}
