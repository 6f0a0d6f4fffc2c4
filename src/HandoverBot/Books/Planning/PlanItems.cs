using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;

namespace HandoverBot.Books.Planning;

/// <summary>One account of a plan: what there is to read, and what its owner may press.</summary>
public sealed record PlanItem(Mrkdwn Text, AccountId? Account, IReadOnlyList<(string Label, string ActionId)> Buttons)
{
    public IEnumerable<Block> Blocks(PlanRef at)
    {
        yield return Kit.Section(Text);
        if (Buttons.Count > 0)
            yield return Kit.Actions([.. Buttons.Select(button => Kit.Button(button.Label, button.ActionId, (at with { Account = Account }).ToString()))]);
    }
}

/// <summary>Everything a plan is about, in the order in which it is gone through.</summary>
public static class PlanItems
{
    /// <param name="decides">Whether it is for the owner, while they plan.</param>
    public static IReadOnlyList<PlanItem> Of(BookReview review, Roster roster, bool decides) =>
    [
        .. review.Accounts.Select(reviewed => new PlanItem(Text(reviewed, review), reviewed.Account.Id, decides ? Buttons(reviewed) : [])),
        .. review.Book.Leaving.Select(move => Reading(
            $"*{move.Handover.AccountName}* · leaving. {HandoverWords.Now(move.Handover, roster)}")),
        .. review.Book.Arriving.Select(move => Reading(
            $"*{move.Handover.AccountName}* · arriving · {AccountLine.Arr(move.Account, review.Policy)}. {HandoverWords.Now(move.Handover, roster)}")),
        .. review.Unclear.Select(unclear => Reading(
            $"{AccountLine.Of(unclear.Account, review.Policy)}\nNobody can say whether it could leave; not known: {string.Join(", ", unclear.Missing)}.")),
    ];

    private static PlanItem Reading(Mrkdwn text) => new(text, Account: null, []);

    private static Mrkdwn Text(ReviewedAccount reviewed, BookReview review) => Mrkdwn.Lines(
    [
        AccountLine.Of(reviewed.Account, review.Policy),
        Standing(reviewed, review),
        .. reviewed.Candidate.Grounds.SelectMany(Ground),
    ]);

    private static Mrkdwn Standing(ReviewedAccount reviewed, BookReview review) => reviewed.Standing switch
    {
        PlanStanding.Kept => $"*{PlanWords.Kept(reviewed.Kept!)}*",
        PlanStanding.Planned => Planned(reviewed.Documented!, review),
        _ => reviewed.Again is { } again ? $"*Suggested again.* {again}" : Mrkdwn.Empty,
    };

    private static Mrkdwn Planned(DocumentedPlan plan, BookReview review)
    {
        Mrkdwn passed = plan.By < review.Today ? (Mrkdwn)$" That day has passed; it counts until {HandoverWords.Day(review.Quarter.End)}." : Mrkdwn.Empty;
        Mrkdwn link = plan.Link is { } address ? (Mrkdwn)$" {address}" : Mrkdwn.Empty;
        return $"*Planned for {plan.Quarter}:* {plan.Words(review.Policy.Currency)}{link}{passed}";
    }

    private static IEnumerable<Mrkdwn> Ground(RemovalGround ground)
    {
        yield return $"• {ground.Reason.Label}: {ground.Finding}";
        if (ground.NotYet is { } notYet)
            yield return $"  ◦ Not yet: {notYet}";
        else if (ground.Asked is { IsEmpty: false } asked)
            yield return $"  ◦ Still to be written down: {string.Join(" ", asked)}";
    }

    private static (string Label, string ActionId)[] Buttons(ReviewedAccount reviewed) => reviewed.Standing == PlanStanding.Undecided
        ?
        [
            ("Flag for handover", PlanIds.Flag),
            ("Keep it…", PlanIds.Keep),
            .. reviewed is { Answerable: not null, Documented: null } ? [("Document a plan…", PlanIds.Document)] : Array.Empty<(string, string)>(),
        ]
        : [("Suggest it again", PlanIds.Reconsider)];
}
