using HandoverBot.Domain.Books;
using HandoverBot.Storage;
using BookLoad = HandoverBot.Domain.Books.BookLoad;

namespace HandoverBot.Handovers;

/// <summary>Reads who could take a handover's account over, each with their book before and after.</summary>
public sealed class CandidateReader(AccountStore accounts)
{
    /// <returns>The least loaded first; nobody while the pool is not decided, or when it can no longer change.</returns>
    public async Task<IReadOnlyList<Candidate>> For(HandoverNow now, CancellationToken cancellation)
    {
        if (!Domain.Handovers.Lifecycle.RuleFor(typeof(Domain.Handovers.AssignNewOwner)).From.Contains(now.Handover.Status)
            || now.Policy.Pool(now.Handover.Pool ?? "") is not { } pool)
            return [];
        var loads = await accounts.BookLoads(cancellation);
        return Candidate.InOrder(now.Roster.MembersOf(pool)
            .Where(person => person.Id != now.Handover.Owner)
            .Select(person => Candidate.Of(
                person, loads.GetValueOrDefault(person.Id) ?? BookLoad.Empty(person.Id), now.Account, now.Policy.Role(person.Role))));
    }
}
