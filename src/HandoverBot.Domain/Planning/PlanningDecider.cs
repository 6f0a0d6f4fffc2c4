using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Planning;

/// <summary>Decides what may happen to a plan: the owner plans, those who read plans answer.</summary>
public static class PlanningDecider
{
    /// <summary>Nobody knows their accounts better than a year ahead.</summary>
    private const int LongestKeep = 12;

    public static PlanningOutcome Decide(BookReview review, PlanningCommand command, Person actor, Roster roster)
    {
        if (NotTheirs(review, command, actor, roster) is { } notTheirs)
            return Refuse(RefusalKind.NotAllowed, notTheirs);
        if (Over(review, command.QuarterStart) is { } over)
            return Refuse(RefusalKind.MovedOn, over);
        return command switch
        {
            AnswerPlan answer => Answer(review, answer),
            ReopenPlan => review.Now.IsFinished
                ? new PlanningOutcome.Done(new PlanReopened())
                : Refuse(RefusalKind.MovedOn, $"The plan for {review.Quarter} is open already."),
            _ when review.Now.IsFinished => Refuse(RefusalKind.MovedOn, Finished(review)),
            FinishPlan => new PlanningOutcome.Done(new PlanFinished(PlanSummary.Of(review))),
            KeepAccount keep => About(review, keep.Account, account => Keep(review, keep, account)),
            DocumentPlan document => About(review, document.Account, account => Document(review, document, account)),
            Reconsider again => About(review, again.Account, Reconsidered),
            _ => throw new InvalidOperationException($"Nobody has said what {command.GetType().Name} does."),
        };
    }

    private static string? NotTheirs(BookReview review, PlanningCommand command, Person actor, Roster roster)
    {
        var owner = review.Book.Owner;
        return command switch
        {
            AnswerPlan when !PlanReaders.MayAnswer(actor, owner, roster) => PlanReaders.Of(owner, roster) is { IsEmpty: false } readers
                ? $"Only {Wording.Or(readers.Select(reader => reader.Name))} can answer this plan."
                : "Only somebody's lead or leadership can answer their plan.",
            not AnswerPlan when actor.Id != owner.Id => $"Only {owner.Name} can plan this book.",
            _ => null,
        };
    }

    /// <summary>Why the owner has nothing to decide about an account any more; null where they have.</summary>
    public static string? NothingToDecide(BookReview review, DateOnly quarterStart, AccountId account) =>
        Over(review, quarterStart)
        ?? (review.Now.IsFinished ? Finished(review) : review.Find(account) is null ? Gone(review, account) : null);

    private static string? Over(BookReview review, DateOnly quarterStart) => quarterStart == review.Quarter.Start
        ? null
        : $"That plan was for another quarter; {review.Quarter} is planned now. Type /mybook plan.";

    private static string Finished(BookReview review) =>
        $"You have finished your plan for {review.Quarter}. Reopen it first to change something.";

    private static PlanningOutcome About(BookReview review, AccountId id, Func<ReviewedAccount, PlanningOutcome> decide) =>
        review.Find(id) is { } reviewed ? decide(reviewed) : Refuse(RefusalKind.MovedOn, Gone(review, id));

    private static string Gone(BookReview review, AccountId id) =>
        (review.Book.Leaving.FirstOrDefault(move => move.Handover.Account == id), review.Book.Accounts.FirstOrDefault(account => account.Id == id)) switch
        {
            ({ } leaving, _) => $"{leaving.Handover.AccountName} is leaving your book already.",
            (_, { } account) => $"By what is known now there is no reason any more for {account.Name} to leave your book, so there is nothing to decide about it.",
            _ => $"The account {id} is not in your book any more.",
        };

    private static PlanningOutcome Keep(BookReview review, KeepAccount command, ReviewedAccount reviewed)
    {
        var latest = review.Today.AddMonths(LongestKeep);
        if (command.Until is not { } until || until <= review.Today || until > latest)
            return Wrong(PlanPart.Until, $"Choose a day from tomorrow to {Wording.Day(latest)}; on that day it is suggested again.");
        return string.IsNullOrWhiteSpace(command.Because)
            ? Wrong(PlanPart.Because, "Say why it stays in your book.")
            : new PlanningOutcome.Done(new AccountKept(
                reviewed.Account.Id, reviewed.Account.Name, until, command.Because.Trim(), KeptAccount.GroundsOf(reviewed.Candidate), review.Today));
    }

    private static PlanningOutcome Document(BookReview review, DocumentPlan command, ReviewedAccount reviewed)
    {
        if (reviewed.Answerable is not { } reason)
            return Refuse(RefusalKind.MovedOn, $"No plan keeps {reviewed.Account.Name} in the book: none of its reasons asks for one. Keep it with a note instead.");
        if (string.IsNullOrWhiteSpace(command.What))
            return Wrong(PlanPart.What, "Say what you will do, specifically.");
        if (command.By is not { } by || by < review.Today || by > review.Quarter.End)
            return Wrong(PlanPart.By, $"The plan has to work within {review.Quarter}: choose a day from today to {Wording.Day(review.Quarter.End)}.");
        if (command.ExpectedArr is not { } expected || expected <= 0)
            return Wrong(PlanPart.ExpectedArr, "Say which ARR you expect, as a number such as 25000.");
        if (DocumentedPlan.FallsShort(reason, review.FactsOf(reviewed.Account), expected))
            return Wrong(PlanPart.ExpectedArr, $"With that ARR “{reason.Label}” would still hold. Expect more, or hand the account over.");
        Uri? link = null;
        if (command.Link is { } typed && !(Uri.TryCreate(typed, UriKind.Absolute, out link) && WebLink.Is(link)))
            return Wrong(PlanPart.Link, "Give an address that begins with https://, or leave it empty.");
        return new PlanningOutcome.Done(new PlanDocumented(
            reviewed.Account.Id, reviewed.Account.Name, command.What.Trim(), by, expected, link, review.Today));
    }

    private static PlanningOutcome Reconsidered(ReviewedAccount reviewed) => reviewed is { Kept: null, Documented: null }
        ? Refuse(RefusalKind.MovedOn, $"{reviewed.Account.Name} is suggested already.")
        : new PlanningOutcome.Done(new AccountReconsidered(reviewed.Account.Id, reviewed.Account.Name));

    private static PlanningOutcome Answer(BookReview review, AnswerPlan command)
    {
        if (!review.Now.IsFinished)
            return Refuse(RefusalKind.MovedOn, $"{review.Book.Owner.Name} is planning again and has not finished yet. You will hear when they have.");
        return command.Verdict == PlanVerdict.TalkToMe && string.IsNullOrWhiteSpace(command.Note)
            ? Wrong(PlanPart.Note, "Say what you want to talk about.")
            : new PlanningOutcome.Done(new PlanAnswered(command.Verdict, command.Note.Trim()));
    }

    private static PlanningOutcome Refuse(RefusalKind kind, string sentence) => new PlanningOutcome.Refused(new Refusal(kind, sentence), About: null);

    private static PlanningOutcome Wrong(PlanPart about, string sentence) =>
        new PlanningOutcome.Refused(new Refusal(RefusalKind.Invalid, sentence), about);
}

/// <summary>What came of a command.</summary>
public abstract record PlanningOutcome
{
    private PlanningOutcome()
    {
    }

    public sealed record Done(PlanningEvent Event) : PlanningOutcome;

    /// <param name="About">What was entered wrongly; null where it is about the whole.</param>
    public sealed record Refused(Refusal Refusal, PlanPart? About) : PlanningOutcome;
}

/// <summary>Something people enter when they plan.</summary>
public enum PlanPart
{
    Until,
    Because,
    What,
    By,
    ExpectedArr,
    Link,
    Note,
}
