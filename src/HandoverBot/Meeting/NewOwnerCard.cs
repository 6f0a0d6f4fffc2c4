using HandoverBot.Checklists.Work;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Briefs;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Meeting;

/// <summary>
/// What the new owner reads first, and their say: accept, or push back naming the gap. The whole brief is behind its button.
/// </summary>
public sealed class NewOwnerCard(BriefReader briefs) : IHandoverCard
{
    public string Name => CardNames.NewOwner;

    public async Task<Message> Compose(HandoverNow now, Person? viewer, CancellationToken cancellation) =>
        viewer is null || viewer.Id == now.Handover.NewOwner ? View(now, await briefs.Of(now, cancellation)) : Moved(now);

    public static Message View(HandoverNow now, Brief brief) => CardMessage.Of(
        now,
        Title(now.Handover),
        Parties.NewOwner,
        [
            Kit.Section(BriefView.InShort(brief)),
            .. EarlyView.Of(now),
            .. ReasonView.Warnings(now.Handover),
            Kit.Section(Mrkdwn.Lines(
                $"*{(now.Handover.Status is HandoverStatus.Preparing or HandoverStatus.Ready ? "Before you decide" : "How it was handed over")}*",
                now.Handover.Owner is null ? Unowned(now.Handover) : GateLines.Of(now))),
            Kit.Section(Mrkdwn.Lines(Plan(now), CallView.Of(now, now.Handover.NewOwner), IntroductionView.Of(now))),
            .. CallView.Choices(now),
            .. HandoverWorkView.OnCard(now),
            .. now.Handover.PushBacks.TakeLast(2).Select(PushedBack),
        ]);

    private static string Title(Handover handover) => handover.Status switch
    {
        HandoverStatus.Completed => $"{handover.AccountName} is yours",
        HandoverStatus.Declined or HandoverStatus.Withdrawn when handover.Owner is null => $"{handover.AccountName} stays without an owner",
        HandoverStatus.Declined or HandoverStatus.Withdrawn => $"{handover.AccountName} stays where it is",
        _ => $"You take over {handover.AccountName}",
    };

    private static Message Moved(HandoverNow now) => new()
    {
        Text = Mrkdwn.Escaped($"{now.Handover.AccountName} goes to somebody else.").ToString(),
        Blocks =
        [
            Kit.Section(now.Handover.NewOwner is null
                ? $"*{now.Handover.AccountName}* goes to somebody else, who is still to be named. There is nothing for you to do."
                : (Mrkdwn)$"*{now.Handover.AccountName}* goes to {now.NameOf(now.Handover.NewOwner)} instead. There is nothing for you to do."),
        ],
    };

    private static Mrkdwn Unowned(Handover handover) => handover.IsLive
        ? (Mrkdwn)$"Nobody has owned it, so nobody brings it into a good state for you, and it waits for no day: it is yours the moment you accept. If it should be somebody else's, push back and say why."
        : $"Nobody had owned it, so there was nobody to hand it over.";

    private static Mrkdwn Plan(HandoverNow now) => (now.Handover.AccountPlan, now.Account.AccountPlan, now.Handover.Owner) switch
    {
        ({ } link, _, _) => $"*Account plan:* {link}, last updated {HandoverWords.Day(now.Handover.AccountPlanUpdatedOn!.Value)}",
        (null, { } known, null) => $"*Account plan:* {known}",
        (null, null, null) => $"*Account plan:* none is known; it begins with you",
        _ => $"*Account plan:* not given yet",
    };

    private static Block PushedBack(PushedBack push) =>
        Kit.Context(push.Gaps.IsEmpty
            ? $"Pushed back on {push.At:d MMM yyyy}: “{push.Note}”"
            : (Mrkdwn)$"Pushed back on {push.At:d MMM yyyy}: {HandoverWords.Gates(push.Gaps)}. “{push.Note}”");
}
