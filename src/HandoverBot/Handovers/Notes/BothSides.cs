using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Slack.Text;

namespace HandoverBot.Handovers.Notes;

/// <summary>What both owners said where they cannot agree, for those who can help.</summary>
public static class BothSides
{
    /// <summary>So much of each side's words that all of it fits into a message; the rest is in the history.</summary>
    private const int Shown = 2;
    private const int WordsLength = 240;

    public static Mrkdwn Of(Handover handover, Roster roster) => Mrkdwn.Lines(
    [
        $"*{handover.AccountName}* was pushed back again: this is push-back number {handover.PushBacks.Length}. {handover.Owner!.Value} and {handover.NewOwner!.Value} could use your help.",
        .. handover.PushBacks.TakeLast(Shown).SelectMany(push => Words(push, roster)),
        $"All of it: `/handover history {handover.Account}`",
    ]);

    private static IEnumerable<Mrkdwn> Words(PushedBack push, Roster roster) =>
    [
        $"• *{roster.NameOf(push.By)}* on {push.At:d MMM yyyy}: {HandoverWords.Gates(push.Gaps)}. “{Short(push.Note)}”",
        .. push.Answers.Select(answer => (Mrkdwn)$"  ◦ *{roster.NameOf(answer.By)}* answered, {answer.Gap.Title().ToLowerInvariant()}: “{Short(answer.Words)}”"),
    ];

    private static string Short(string words) => words.ReplaceLineEndings(" ").Truncate(WordsLength);
}
