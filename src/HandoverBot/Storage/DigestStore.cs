using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>The digests: one for a person and a day, and none where there was nothing to say.</summary>
public sealed class DigestStore(HandoverBotDb db)
{
    /// <summary>The last day of everybody who was looked after.</summary>
    public async Task<IReadOnlyDictionary<PersonId, DateOnly>> LastDays(CancellationToken cancellation) =>
        await db.DigestDays.ToDictionaryAsync(row => row.Person, row => row.Day, cancellation);

    /// <summary>
    /// Takes a day for a person. Whoever else wants it at the same time waits until this transaction is over, and then does not
    /// get it; a clock that jumps back gives no day twice.
    /// </summary>
    /// <returns>Whether nobody had it or a later one before.</returns>
    public async Task<bool> Claim(PersonId person, DateOnly day, CancellationToken cancellation)
    {
        var claimed = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO digest_days (person, day) VALUES ({person.Value}, {day})
            ON CONFLICT (person) DO UPDATE SET day = excluded.day WHERE digest_days.day < excluded.day
            """,
            cancellation);
        return claimed == 1;
    }

    /// <summary><see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    public void Add(DigestRow digest, IEnumerable<DigestItem> items)
    {
        db.Digests.Add(digest);
        db.DigestLines.AddRange(items.Select((item, number) => DigestLineRow.Of(item, digest.Day, number)));
    }

    public Task<DigestRow?> Find(PersonId person, DateOnly day, CancellationToken cancellation) =>
        db.Digests.SingleOrDefaultAsync(row => row.Person == person && row.Day == day, cancellation);

    /// <summary>In the order in which they are shown.</summary>
    public async Task<IReadOnlyList<DigestLineRow>> Lines(PersonId person, DateOnly day, CancellationToken cancellation) => await db.DigestLines
        .Where(row => row.Person == person && row.Day == day)
        .OrderBy(row => row.Number)
        .ToListAsync(cancellation);

    /// <summary>A line to be changed; <see cref="HandoverBotDb.Write{T}"/> stores it.</summary>
    public Task<DigestLineRow?> Line(PersonId person, DateOnly day, int number, CancellationToken cancellation) => db.DigestLines
        .AsTracking()
        .SingleOrDefaultAsync(row => row.Person == person && row.Day == day && row.Number == number, cancellation);

    /// <summary>A digest looks different from now on.</summary>
    /// <param name="page">The page to show; null for the one it shows.</param>
    /// <returns>Which change it is; null where there is no such digest.</returns>
    public async Task<int?> Change(PersonId person, DateOnly day, int? page, CancellationToken cancellation)
    {
        if (await db.Digests.AsTracking().SingleOrDefaultAsync(row => row.Person == person && row.Day == day, cancellation) is not { } digest)
            return null;
        digest.Revision++;
        digest.Page = page ?? digest.Page;
        return digest.Revision;
    }

    /// <summary>How far those are that were prepared since an instant, by what they are part of.</summary>
    public async Task<IReadOnlyList<DigestCampaign>> Campaigns(DateTimeOffset since, CancellationToken cancellation) => await db.Digests
        .Where(row => row.PreparedAt >= since)
        .Join(db.Outbox, row => row.DedupeKey, sending => sending.DedupeKey, (row, sending) => new { row.Campaign, sending.Status })
        .GroupBy(row => row.Campaign)
        .Select(group => new DigestCampaign(
            group.Key,
            group.Count(row => row.Status != OutboxStatus.Dropped),
            group.Count(row => row.Status == OutboxStatus.Sent),
            group.Count(row => row.Status == OutboxStatus.Dead)))
        .ToListAsync(cancellation);
}

/// <param name="Name">Such as "quarter message"; null for all others.</param>
public sealed record DigestCampaign(string? Name, int All, int Sent, int GivenUp);
