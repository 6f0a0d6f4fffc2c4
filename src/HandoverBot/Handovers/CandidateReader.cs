using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage;

using BookLoad = HandoverBot.Domain.Books.BookLoad;

namespace HandoverBot.Handovers;

/// <summary>Reads who could take a handover's account over, each with their book before and after.</summary>
public sealed class CandidateReader(AccountStore accounts, PendingLoads pending)
{
    /// <returns>The least loaded first; nobody while the pool is not decided, or when it can no longer change.</returns>
    public async Task<IReadOnlyList<Candidate>> For(HandoverNow now, CancellationToken cancellation)
    {
        if (!Lifecycle.RuleFor(typeof(AssignNewOwner)).From.Contains(now.Handover.Status)
            || now.Policy.Pool(now.Handover.Pool ?? "") is not { } pool)
            return [];
        Person[] people = [.. now.Roster.TakersIn(pool, now.Handover.Owner)];
        var loads = await accounts.BookLoads(cancellation);
        var moves = await pending.All(cancellation);
        var customers = await accounts.OwnedBy([.. people.Select(person => person.Id)], cancellation);
        var neighbourhood = new Neighbourhood(now.Roster);
        var users = Domain.Policies.UserCounts.Of(now.Account);
        return Candidate.InOrder(people.Select(person =>
            Candidate.Of(person, loads.GetValueOrDefault(person.Id) ?? BookLoad.Empty(person.Id), now.Account, now.Policy.Role(person.Role)) with
            {
                Pending = Beside(now, person, moves.GetValueOrDefault(person.Id) ?? PendingMoves.None),
                Closeness = neighbourhood.Of(person, users),
                Customers = CustomerOverlap.Of(now.Account, customers[person.Id]),
            }));
    }

    /// <summary>Without the account in question, where it is on its way to them already.</summary>
    private static PendingMoves Beside(HandoverNow now, Person person, PendingMoves moves) =>
        now.Handover.NewOwner == person.Id && moves.Arriving.Accounts > 0 ? moves with { Arriving = moves.Arriving.Without(now.Account.Arr) } : moves;
}
