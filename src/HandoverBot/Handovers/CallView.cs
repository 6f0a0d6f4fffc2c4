using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Handovers.Calls;
using HandoverBot.Domain.People;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Calls;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Handovers;

/// <summary>The handover call, and that there is none. It is nobody's gate, so it is said wherever somebody may go on without it.</summary>
public static class CallView
{
    /// <param name="viewer">Who reads it, in their own time; null where several do.</param>
    public static Mrkdwn Of(HandoverNow now, PersonId? viewer) => now.Handover switch
    {
        { Owner: null } => Mrkdwn.Empty,
        { CallAt: { } at } => Fixed(now, viewer, at),
        { CallOn: { } day } => $"*Handover call:* {HandoverWords.Day(day)} with {Other(now, viewer)}; its time is not set",
        { Status: HandoverStatus.Accepted or HandoverStatus.Introduced or HandoverStatus.Completed } => $"*Handover call:* none was booked",
        { Status: not (HandoverStatus.Preparing or HandoverStatus.Ready) } => Mrkdwn.Empty,
        { } handover when HandoverCall.OpenProposal(handover) is { } proposal => Proposed(now, viewer, proposal),
        _ => NotBooked(now, viewer),
    };

    /// <summary>The times the new owner can take, each with its button; none where there are none.</summary>
    public static IEnumerable<Block> Choices(HandoverNow now)
    {
        var handover = now.Handover;
        if (!Lifecycle.Offers<ChooseCallTime>(handover, Parties.NewOwner) || handover.Owner is null)
            yield break;
        var zone = now.ZoneOf(handover.NewOwner);
        foreach (var time in HandoverCall.OpenTimes(handover, now.Instant))
        {
            yield return Kit.Section(
                $"{CallWords.At(time, zone)}",
                Kit.Button(
                    $"Choose {CallWords.WithoutYear(time, zone)}", HandoverButtons.ChooseCallTime, HandoverRef.To(handover, ProposedTime.Write(time)).ToString()));
        }
    }

    private static Mrkdwn Fixed(HandoverNow now, PersonId? viewer, DateTimeOffset at)
    {
        var handover = now.Handover;
        Mrkdwn when = $"{CallWords.At(at, now.ZoneOf(viewer))}, with {Other(now, viewer)}";
        if (!HandoverCall.IsOver(handover, now.Policy, now.Instant))
            return Mrkdwn.Lines($"*Handover call:* {when}", handover.IsLive ? CalendarLinks.Of(now) : Mrkdwn.Empty);
        Mrkdwn was = $"*Handover call:* it was on {when}";
        var again = HandoverCall.OpenProposal(handover) is { } proposal ? Proposed(now, viewer, proposal) : Mrkdwn.Empty;
        return handover.Status == HandoverStatus.Ready && viewer == handover.NewOwner
            ? Mrkdwn.Lines($"{was}. *Now accept, or push back naming what is missing.*", again)
            : Mrkdwn.Lines(was, again);
    }

    private static Mrkdwn Proposed(HandoverNow now, PersonId? viewer, CallProposal proposal)
    {
        var handover = now.Handover;
        var (owner, newOwner) = (now.NameOf(handover.Owner), now.NameOf(handover.NewOwner));
        var zone = now.ZoneOf(viewer);
        DateTimeOffset[] open = [.. HandoverCall.OpenTimes(handover, now.Instant)];
        var page = proposal.Link is { } link ? Mrkdwn.Link(link, viewer == handover.Owner ? "your scheduling link" : $"{owner}'s scheduling link") : Mrkdwn.Empty;
        if (viewer == handover.Owner)
        {
            var offered = Mrkdwn.Join(" or ", [.. open.Select(time => (Mrkdwn)$"{CallWords.At(time, zone)}"), page]);
            return offered.IsEmpty
                ? $"*Handover call:* the times you proposed are past; propose others"
                : (Mrkdwn)$"*Handover call:* {newOwner} has still to choose: {offered}";
        }

        return (open.Length > 0, page.IsEmpty) switch
        {
            (true, true) => $"*Handover call:* choose one of the times {owner} proposes",
            (true, false) => $"*Handover call:* choose one of the times {owner} proposes, or book by {page} and note the time here",
            (false, false) => $"*Handover call:* book it by {page}, and note the time here",
            _ => $"*Handover call:* the times {owner} proposed are past; {owner} proposes others",
        };
    }

    private static Mrkdwn NotBooked(HandoverNow now, PersonId? viewer)
    {
        var handover = now.Handover;
        return viewer == handover.Owner
            ? $"*Handover call:* not booked yet; give its day with the account plan, or propose times, and walk {now.NameOf(handover.NewOwner)} through the plan in it"
            : (Mrkdwn)$"*Handover call:* not booked yet; {now.NameOf(handover.Owner)} books it{(handover.Standing(Gate.AccountPlan) is null ? "" : ". Without it, you may push back on the account plan")}";
    }

    private static string Other(HandoverNow now, PersonId? viewer) => now.NameOf(viewer == now.Handover.Owner ? now.Handover.NewOwner : now.Handover.Owner);
}
