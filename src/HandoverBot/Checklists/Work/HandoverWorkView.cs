using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Checklists.Work;

/// <summary>A handover's working lists where the handover itself is shown.</summary>
public static class HandoverWorkView
{
    /// <summary>For cards whose readers may tick the lists; nothing where there are none.</summary>
    public static IEnumerable<Block> OnCard(HandoverNow now)
    {
        if (now.Work.IsEmpty)
            yield break;
        yield return Kit.Section(Lines(now));
        yield return Kit.Actions([.. now.Work.Select(list => Kit.Button(list.Name, WorkListView.IdOf(list.Occasion), list.Id.Value))]);
    }

    public static IEnumerable<Block> InSummary(HandoverNow now, Person viewer) => Visible(now, viewer).Any() ? [Kit.Section(Lines(now))] : [];

    /// <summary>For the menu of a form.</summary>
    public static IEnumerable<Option> Choices(HandoverNow now, Person viewer) =>
        Visible(now, viewer).Select(list => Kit.Option($"List: {list.Name}", WorkListView.IdOf(list.Occasion)));

    private static IEnumerable<WorkList> Visible(HandoverNow now, Person viewer) =>
        now.Work.Where(list => HandoverWork.AccessOf(viewer, list, now.Handover, now.Roster, now.Policy).MayLook);

    private static Mrkdwn Lines(HandoverNow now) =>
        Mrkdwn.Lines([$"*To go through together*", .. now.Work.Select(list => (Mrkdwn)$"• {list.Name}: {list.Checklist.Progress}")]);
}
