using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>What live handovers will bring to books and take from them.</summary>
public sealed class PendingLoads(HandoverBotDb db)
{
    /// <summary>Of everybody to whom or from whom something is under way.</summary>
    public async Task<IReadOnlyDictionary<PersonId, PendingMoves>> All(CancellationToken cancellation)
    {
        // What the customer system moved already is in the book and must not count twice.
        var moves = await (
            from handover in db.Handovers
            where handover.IsLive
            join account in db.Accounts on handover.AccountId equals account.Id
            where account.Owner == null || account.Owner != handover.NewOwner
            select new Move(account.Owner, handover.NewOwner, account.ArrMinor)).ToListAsync(cancellation);
        var arriving = moves.Where(move => move.To is not null).ToLookup(move => move.To!.Value);
        var leaving = moves.Where(move => move.From is not null).ToLookup(move => move.From!.Value);
        return arriving.Select(group => group.Key).Concat(leaving.Select(group => group.Key)).Distinct().ToDictionary(
            person => person, person => new PendingMoves(LoadOf(arriving[person]), LoadOf(leaving[person])));
    }

    private static MovingLoad LoadOf(IEnumerable<Move> moves)
    {
        Move[] all = [.. moves];
        return all.Length == 0
            ? MovingLoad.None
            : new MovingLoad(all.Length, Minor.ToAmount(all.Sum(move => move.ArrMinor ?? 0)), all.Count(move => move.ArrMinor is null));
    }

    private sealed record Move(PersonId? From, PersonId? To, long? ArrMinor);
}
