using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>The people the bot knows.</summary>
public sealed class PeopleStore(HandoverBotDb db, SourceReads reads, RosterCache cache)
{
    /// <summary>Everybody. Read again only after it was replaced, by whichever process.</summary>
    public async Task<Roster> Roster(CancellationToken cancellation)
    {
        var readAt = (await reads.Find(SourceReads.People, cancellation))?.At;
        if (cache.Find(readAt) is { } cached)
            return cached;
        var rows = await db.People.ToListAsync(cancellation);
        var roster = new Roster(rows.Select(row => row.ToPerson()));
        cache.Keep(readAt, roster);
        return roster;
    }

    public async Task<Person?> Find(PersonId id, CancellationToken cancellation) => (await Roster(cancellation)).Find(id);

    /// <summary>Puts these people in the place of all there were. Call it within <see cref="HandoverBotDb.Write{T}"/>.</summary>
    /// <param name="origin">Such as a file's name.</param>
    public async Task ReplaceAll(
        IReadOnlyCollection<Person> people, string origin, DateTimeOffset at, CancellationToken cancellation)
    {
        cache.Clear();
        await db.People.ExecuteDeleteAsync(cancellation);
        db.People.AddRange(people.Select(PersonRow.Of));
        await reads.Note(SourceReads.People, origin, people.Count, at, cancellation);
    }
}
