using HandoverBot.Accounts;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

using SlackNet.WebApi;

namespace HandoverBot.Books;

/// <summary>Composes the message with somebody's book.</summary>
public sealed class BookMessages(BookReader books, AccountStore accounts, PeopleStore people, PolicyLibrary policies, FactsAtHand facts)
{
    public async Task<Message> Of(Person owner, Person viewer, int page, CancellationToken cancellation)
    {
        var book = await books.Of(owner, cancellation);
        var roster = await people.Roster(cancellation);
        var ranks = await accounts.RanksByArr(owner.Id, cancellation);
        var removable = book.RemovalCandidates(policies.InForce, FactsOf);
        var forecasts = book.Leaving.Concat(book.Arriving)
            .Where(move => move.Account is not null)
            .ToDictionary(move => move.Handover.Id, move => LedgerForecast.Of(move.Handover, FactsOf(move.Account!), roster, policies.InForce));
        return BookView.Of(book, removable, forecasts, policies.InForce, roster, isOwn: owner.Id == viewer.Id, page);

        Facts FactsOf(Account account) => new(account, owner.Role, ranks.TryGetValue(account.Id, out var rank) ? rank : null, facts.Today);
    }
}
