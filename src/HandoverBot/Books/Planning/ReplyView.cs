using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Books.Planning;

/// <summary>What was said to a finished plan, and what can be said.</summary>
internal static class ReplyView
{
    /// <summary>Such as "*Eli Novak: Looks good.* Thank you." Empty while nobody has answered.</summary>
    public static Mrkdwn Of(PlanReply? reply, Roster roster) => reply is null
        ? Mrkdwn.Empty
        : $"*{roster.NameOf(reply.By)}: {PlanWords.Verdict(reply.Verdict)}.* {reply.Note.ReplaceLineEndings(" ")}";

    public static Button[] Buttons(PlanRef at) =>
    [
        Kit.Button("Looks good", PlanIds.LooksGood, at.ToString(), ButtonStyle.Primary),
        Kit.Button("Talk to me", PlanIds.TalkToMe, at.ToString()),
    ];
}
