using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Meeting;

/// <summary>The brief for the new owner, and their say: accept, or push back naming the gap.</summary>
public sealed class NewOwnerCard : IHandoverCard
{
    public string Name => CardNames.NewOwner;

    public Task<Message> Compose(HandoverNow now, Person? viewer, CancellationToken cancellation) =>
        Task.FromResult(viewer is null || viewer.Id == now.Handover.NewOwner ? View(now) : Moved(now));

    public static Message View(HandoverNow now) => CardMessage.Of(
        now,
        Title(now.Handover),
        Parties.NewOwner,
        [
            Kit.Section(AccountFactsView.Of(now)),
            .. ReasonView.Of(now),
            Kit.Section(Mrkdwn.Lines($"*{(now.Handover.Status is HandoverStatus.Preparing or HandoverStatus.Ready ? "Before you decide" : "How it was handed over")}*", GateLines.Of(now))),
            Kit.Section(Mrkdwn.Lines(Plan(now), Call(now))),
            .. now.Handover.PushBacks.TakeLast(2).Select(PushedBack),
        ]);

    private static string Title(Handover handover) => handover.Status switch
    {
        HandoverStatus.Completed => $"{handover.AccountName} is yours",
        HandoverStatus.Declined or HandoverStatus.Withdrawn => $"{handover.AccountName} stays where it is",
        _ => $"You take over {handover.AccountName}",
    };

    private static Message Moved(HandoverNow now) => new()
    {
        Text = Mrkdwn.Escaped($"{now.Handover.AccountName} goes to somebody else.").ToString(),
        Blocks = [Kit.Section($"*{now.Handover.AccountName}* goes to {now.NameOf(now.Handover.NewOwner)} instead. There is nothing for you to do.")],
    };

    private static Mrkdwn Plan(HandoverNow now) => now.Handover.AccountPlan is { } link
        ? (Mrkdwn)$"*Account plan:* {link}, last updated {HandoverWords.Day(now.Handover.AccountPlanUpdatedOn!.Value)}"
        : $"*Account plan:* not given yet";

    private static Mrkdwn Call(HandoverNow now) => now.Handover switch
    {
        { CallOn: { } day } => $"*Handover call:* {HandoverWords.Day(day)} with {now.NameOf(now.Handover.Owner)}",
        { Status: HandoverStatus.Preparing or HandoverStatus.Ready } => $"*Handover call:* not booked yet; {now.NameOf(now.Handover.Owner)} books it",
        _ => Mrkdwn.Empty,
    };

    private static Block PushedBack(PushedBack push) =>
        Kit.Context($"Pushed back on {push.At:d MMM yyyy}: {HandoverWords.Gates(push.Gaps)}. “{push.Note}”");
}
