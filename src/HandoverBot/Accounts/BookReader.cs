using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Accounts;

/// <summary>Reads somebody's book of business as it is now.</summary>
public sealed class BookReader(AccountStore accounts, HandoverQueries handovers, PolicyLibrary policies)
{
    public async Task<Book> Of(Person owner, CancellationToken cancellation)
    {
        var owned = await accounts.OwnedBy(owner.Id, cancellation);
        var leaving = await handovers.LiveOwnedBy(owner.Id, cancellation);
        var arriving = await handovers.LiveArrivingFor(owner.Id, cancellation);
        return Book.Of(owner, policies.InForce, [.. owned, .. await Arriving(arriving, cancellation)], leaving.Concat(arriving));
    }

    private async Task<List<Account>> Arriving(IReadOnlyList<Handover> handovers, CancellationToken cancellation)
    {
        var arriving = new List<Account>();
        foreach (var handover in handovers)
        {
            if (await accounts.Find(handover.Account, cancellation) is { } account)
                arriving.Add(account);
        }

        return arriving;
    }
}
