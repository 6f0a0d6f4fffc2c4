using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Handovers.Forms;
using HandoverBot.Slack.Text;

using SlackNet;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Books.Planning;

/// <summary>Somebody's plan for their book: where it is heading, then a page of the accounts it is about.</summary>
public static class PlanView
{
    private const int ItemsAPage = 8;

    /// <param name="page">From 0.</param>
    public static Message Of(BookReview review, Person viewer, Roster roster, int page)
    {
        var isOwn = viewer.Id == review.Book.Owner.Id;
        var items = PlanItems.Of(review, roster, decides: isOwn && !review.Now.IsFinished);
        var pages = Math.Max(1, (items.Count + ItemsAPage - 1) / ItemsAPage);
        page = Math.Clamp(page, 0, pages - 1);
        var at = new PlanRef(review.Book.Owner.Id, review.Quarter.Start, page);
        return Kit.Message(
            $"{Title(review, isOwn)}. {Ahead(review, isOwn)}",
            [
                Kit.Header(Title(review, isOwn)),
                .. Head(review, roster, isOwn),
                Kit.Section($"*{Heading(review, isOwn)}*{(pages > 1 ? $" Page {page + 1} of {pages}." : "")}"),
                .. items.Skip(page * ItemsAPage).Take(ItemsAPage).SelectMany(item => item.Blocks(at)),
                Kit.Actions([.. Turning(at, pages), .. Deciding(review, at, isOwn, PlanReaders.MayAnswer(viewer, review.Book.Owner, roster))]),
                Kit.Context($"{review.Book.Owner.Role} · policy {review.Policy.Stamp.Name} · any other account: `/handover name`"),
            ]);
    }

    /// <summary>To be read alone, in a modal whose pages are turned by submitting.</summary>
    public static ModalViewDefinition Modal(BookReview review, Roster roster, int page = 0)
    {
        var at = new PlanRef(review.Book.Owner.Id, review.Quarter.Start, Page: null);
        return PagedModal.Of(
            Title(review, isOwn: false), PlanIds.SeePages, review.Book.Owner.Id.Value,
            [
                .. Head(review, roster, isOwn: false),
                Kit.Section($"*{Heading(review, isOwn: false)}*"),
                .. PlanItems.Of(review, roster, decides: false).SelectMany(item => item.Blocks(at)),
            ],
            page);
    }

    private static string Title(BookReview review, bool isOwn) =>
        isOwn ? $"Your plan for {review.Quarter}" : $"{review.Book.Owner.Name}'s plan for {review.Quarter}";

    private static string Ahead(BookReview review, bool isOwn) => PlanWords.Ahead(review.Ahead, isOwn ? null : review.Book.Owner.Name);

    private static IEnumerable<Block> Head(BookReview review, Roster roster, bool isOwn)
    {
        yield return Kit.Section(Mrkdwn.Lines(
            $"*{Ahead(review, isOwn)}*",
            $"Today: {review.Book.Standing.Sentence}",
            $"{PlanWords.Goals(review.Book.Limits, review.Policy.Currency)}",
            $"{PlanWords.Movements(review.Ahead)}"));
        if (review.Now is { FinishedAt: { } finished, Summary: { } summary })
        {
            yield return Kit.Section(Mrkdwn.Lines(
                $"*Finished on {HandoverWords.Day(review.Policy.Fiscal.DayOf(finished))}:* {PlanWords.Counts(summary, review.Policy.Currency)}",
                ReplyView.Of(review.Now.Reply, roster)));
        }
    }

    private static string Heading(BookReview review, bool isOwn)
    {
        var undecided = review.Undecided.Count();
        return (undecided, review.Accounts.Length) switch
        {
            (0, 0) => "By what is known, nothing could leave.",
            (0, _) => "Everything that could leave is decided.",
            (1, _) => $"1 account could leave{(isOwn ? ": flag it, keep it, or plan for it" : "")}.",
            _ => $"{undecided} accounts could leave{(isOwn ? ": flag, keep, or plan for each" : "")}.",
        };
    }

    private static IEnumerable<Button> Turning(PlanRef at, int pages) =>
    [
        .. at.Page > 0 ? [Kit.Button("Previous page", PlanIds.PreviousPage, (at with { Page = at.Page - 1 }).ToString())] : Array.Empty<Button>(),
        .. at.Page < pages - 1 ? [Kit.Button("Next page", PlanIds.NextPage, (at with { Page = at.Page + 1 }).ToString())] : Array.Empty<Button>(),
        Kit.Button("Look again", PlanIds.LookAgain, at.ToString()),
    ];

    private static IEnumerable<Button> Deciding(BookReview review, PlanRef at, bool isOwn, bool mayAnswer) => (isOwn, review.Now.IsFinished) switch
    {
        (true, false) => [Kit.Button("Done with my plan", PlanIds.Finish, at.ToString(), ButtonStyle.Primary)],
        (true, true) => [Kit.Button("Reopen my plan", PlanIds.Reopen, at.ToString())],
        (false, true) when mayAnswer => ReplyView.Buttons(at),
        _ => [],
    };
}
