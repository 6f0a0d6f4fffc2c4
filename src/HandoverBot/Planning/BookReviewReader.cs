using HandoverBot.Accounts;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Planning;

/// <summary>Reads somebody's book together with their plan for it, as both are now.</summary>
public sealed class BookReviewReader(
    BookReader books, AccountStore accounts, PeopleStore people, PlanningLog log, PolicyLibrary policies, FactsAtHand facts)
{
    /// <summary>The quarter that is planned today.</summary>
    public Quarter Quarter => policies.InForce.Fiscal.QuarterOf(facts.Today);

    public async Task<BookReview> Of(Person owner, CancellationToken cancellation)
    {
        var policy = policies.InForce;
        var today = facts.Today;
        var roster = await people.Roster(cancellation);
        var ranks = await accounts.RanksByArr(owner.Id, cancellation);
        var book = await books.Of(owner, cancellation);
        var days = await Days(book, roster, today, cancellation);
        return BookReview.Of(
            book,
            await log.Plan(owner.Id, cancellation),
            policy,
            today,
            account => new Facts(account, owner.Role, ranks.TryGetValue(account.Id, out var rank) ? rank : null, today),
            move => days[move.Handover.Id]);
    }

    /// <summary>When everything under way changes hands: the day that is set, or the one that the handover's own policy says.</summary>
    private async Task<Dictionary<HandoverId, DateOnly?>> Days(Book book, Roster roster, DateOnly today, CancellationToken cancellation)
    {
        var days = new Dictionary<HandoverId, DateOnly?>();
        foreach (var (handover, account) in book.Leaving.Concat(book.Arriving))
            days[handover.Id] = handover.EffectiveOn ?? DayOf(handover, account, await policies.Find(handover.Policy, cancellation), roster, today);
        return days;
    }

    private static DateOnly? DayOf(Handover handover, Account? account, Policy policy, Roster roster, DateOnly today) => account is null
        ? null
        : HandoverTiming.Of(handover, new Facts(account, OwnerRole: null, RankByArr: null, today), roster, policy).EffectiveOn;
}
