using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>What everybody has heard of which topic, and what they said to it.</summary>
public sealed class DigestTopics(HandoverBotDb db)
{
    /// <summary>No topic comes up again after so long, other than one that somebody put off or refused.</summary>
    private const int Memory = 400;

    /// <summary>By person and topic.</summary>
    public async Task<IReadOnlyDictionary<(PersonId Person, string Topic), DigestTopic>> Known(DateOnly today, CancellationToken cancellation)
    {
        var since = today.AddDays(-Memory);
        var rows = await db.DigestTopics
            .Where(row => row.SaidOn >= since || row.PutOffUntil != null || row.RefusedAt != null)
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => (row.Person, row.Topic), row => row.ToTopic());
    }

    /// <summary>Notes that somebody hears of something. What they put off has come back with it.</summary>
    public Task Say(DigestItem item, DateOnly day, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO digest_topics (person, topic, turn, said_on, handover_id)
        VALUES ({item.To.Value}, {item.Topic}, {item.Turn}, {day}, {item.Handover?.Value})
        ON CONFLICT (person, topic) DO UPDATE SET turn = excluded.turn, said_on = excluded.said_on, put_off_until = NULL
        """,
        cancellation);

    public Task PutOff(PersonId person, string topic, DateOnly until, CancellationToken cancellation) => Row(person, topic)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.PutOffUntil, until), cancellation);

    /// <param name="text">What they were told.</param>
    public Task Refuse(PersonId person, string topic, string text, DateTimeOffset at, CancellationToken cancellation) => Row(person, topic)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.RefusedAt, at).SetProperty(row => row.RefusedText, text), cancellation);

    /// <summary>What people said is not theirs, since an instant.</summary>
    public async Task<IReadOnlyList<DigestTopicRow>> Refused(DateTimeOffset since, CancellationToken cancellation) =>
        await db.DigestTopics.Where(row => row.RefusedAt >= since).OrderBy(row => row.RefusedAt).ToListAsync(cancellation);

    private IQueryable<DigestTopicRow> Row(PersonId person, string topic) =>
        db.DigestTopics.Where(row => row.Person == person && row.Topic == topic);
}
