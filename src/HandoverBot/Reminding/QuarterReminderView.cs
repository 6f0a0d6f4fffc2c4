using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Slack.Text;

using SlackNet.WebApi;

namespace HandoverBot.Reminding;

/// <summary>What everybody hears about their book at the start of a quarter.</summary>
public static class QuarterReminderView
{
    public static Message Of(Book book, Quarter quarter) => new()
    {
        Text = $"{quarter} begins. Your book: {book.Standing.Sentence} Review it with /mybook.",
        Blocks =
        [
            Kit.Header($"{quarter} begins: your book"),
            Kit.Section($"*{book.Standing.Sentence}*"),
            Kit.Section(Mrkdwn.Lines(
                book.Standing.Level == BookLevel.OverCap
                    ? (Mrkdwn)$"You start the quarter over the cap. Find accounts that may leave, and hand them over."
                    : $"Review each account: which of them may leave your book, and why?",
                $"1. See them with `/mybook`, with those that could leave by what is known.",
                $"2. Hand one over with `/handover name`; it says what evidence is needed.",
                $"3. Bring every account plan up to date.")),
            .. book.Leaving.IsEmpty && book.Arriving.IsEmpty
                ? []
                : new[] { Kit.Context($"{book.Leaving.Length} leaving and {book.Arriving.Length} arriving. After that: {book.StandingAfter.Sentence}") },
        ],
    };
}
