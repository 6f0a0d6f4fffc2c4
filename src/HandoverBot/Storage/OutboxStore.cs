using HandoverBot.Storage.Columns;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Storage;

/// <summary>What is to be sent. Rows are written with what caused them and claimed one by one for each conversation.</summary>
public sealed class OutboxStore(HandoverBotDb db)
{
    /// <summary>Stores a row at once; inside <see cref="HandoverBotDb.Write{T}"/> it stands and falls with the rest.</summary>
    /// <returns>False where a row with this dedupe key was ever stored: then nothing is added.</returns>
    public async Task<bool> Add(OutboxRow row, CancellationToken cancellation)
    {
        var (createdAt, dueAt) = (InstantColumn.Write(row.CreatedAt), InstantColumn.Write(row.DueAt));
        var added = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO outbox (dedupe_key, conversation, kind, payload, created_at, due_at, attempts, status)
            VALUES ({row.DedupeKey}, {row.Conversation}, {row.Kind}, {row.Payload}, {createdAt}, {dueAt}, 0, 'pending')
            ON CONFLICT (dedupe_key) DO NOTHING
            """,
            cancellation);
        return added == 1;
    }

    /// <summary>
    /// Takes what can be sent now: the first due row of each conversation, unless something before it is under way or waits
    /// to be tried again. A row whose sender has vanished is given out anew when its lease is over.
    /// </summary>
    /// <param name="resting">Conversations that are not to be touched yet.</param>
    public async Task<IReadOnlyList<ClaimedRow>> Claim(
        int most, DateTimeOffset now, TimeSpan lease, IReadOnlyCollection<string> resting, CancellationToken cancellation)
    {
        // Looked for outside the transaction: a long queue must not keep those waiting who add to it.
        var next = await NextOfEachConversation(most, now, resting, cancellation);
        return next.Count == 0 ? [] : await db.Write(token => Claim(next, now + lease, token), cancellation);
    }

    /// <summary>
    /// The first moment after now at which more becomes due, a back-off or a lease ends; null where nothing will by itself.
    /// </summary>
    public Task<DateTimeOffset?> NextDue(DateTimeOffset now, CancellationToken cancellation) => db.Outbox
        .Where(row => row.FinishedAt == null)
        .Select(row => row.Status == OutboxStatus.InFlight ? row.LeaseUntil : row.DueAt)
        .Where(due => due > now)
        .MinAsync(cancellation);

    public Task MarkSent(long id, string? channel, string? ts, DateTimeOffset at, CancellationToken cancellation) =>
        Row(id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Status, OutboxStatus.Sent)
                .SetProperty(row => row.Channel, channel)
                .SetProperty(row => row.Ts, ts)
                .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.FinishedAt, at),
            cancellation);

    /// <summary>It did not go out; it is tried again later, and what comes after it in the conversation waits.</summary>
    public Task MarkFailed(long id, string error, DateTimeOffset retryAt, CancellationToken cancellation) =>
        Row(id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Status, OutboxStatus.Pending)
                .SetProperty(row => row.LastError, error)
                .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.DueAt, retryAt),
            cancellation);

    /// <summary>It may have gone out or not; it is looked for and tried again later, and what comes after it waits.</summary>
    public Task MarkUncertain(long id, string error, DateTimeOffset retryAt, CancellationToken cancellation) =>
        Row(id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.LastError, error)
                .SetProperty(row => row.LeaseUntil, retryAt),
            cancellation);

    /// <summary>Slack asked to wait: that is no failed attempt, but what comes after it in the conversation waits as well.</summary>
    public Task MarkPutOff(long id, bool mayHaveBeenSent, string why, DateTimeOffset retryAt, CancellationToken cancellation) =>
        Row(id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Status, mayHaveBeenSent ? OutboxStatus.InFlight : OutboxStatus.Pending)
                .SetProperty(row => row.Attempts, row => row.Attempts > 1 ? row.Attempts - 1 : 1)
                .SetProperty(row => row.LastError, why)
                .SetProperty(row => row.LeaseUntil, mayHaveBeenSent ? retryAt : null)
                .SetProperty(row => row.DueAt, retryAt),
            cancellation);

    /// <summary>
    /// Whether the same thing is asked for again by rows that are due behind this one. The last of them stands for all: those
    /// in between are dropped.
    /// </summary>
    public async Task<bool> GivesWay(OutboxRow row, DateTimeOffset now, CancellationToken cancellation)
    {
        var twins = db.Outbox.Where(later => later.FinishedAt == null
            && later.Conversation == row.Conversation
            && later.Id > row.Id
            && later.Kind == row.Kind
            && later.Payload == row.Payload
            && later.DueAt <= now);
        if (await twins.MaxAsync(later => (long?)later.Id, cancellation) is not { } last)
            return false;
        await Finish(
            twins.Where(later => later.Id < last && later.Status == OutboxStatus.Pending && later.Attempts == 0),
            OutboxStatus.Dropped, "A later row asks for the same.", now, cancellation);
        return true;
    }

    /// <summary>What waits, and what was given up.</summary>
    public async Task<OutboxBacklog> Backlog(CancellationToken cancellation)
    {
        var waiting = db.Outbox.Where(row => row.FinishedAt == null);
        return new OutboxBacklog(
            await waiting.CountAsync(cancellation),
            await db.Outbox.CountAsync(row => row.Status == OutboxStatus.Dead, cancellation),
            await waiting.MinAsync(row => (DateTimeOffset?)row.DueAt, cancellation));
    }

    /// <summary>It is no longer true.</summary>
    public Task MarkDropped(long id, string why, DateTimeOffset at, CancellationToken cancellation) =>
        Finish(id, OutboxStatus.Dropped, why, at, cancellation);

    /// <summary>It will not go out by itself; what comes after it in the conversation does.</summary>
    public Task MarkDead(long id, string error, DateTimeOffset at, CancellationToken cancellation) =>
        Finish(id, OutboxStatus.Dead, error, at, cancellation);

    /// <summary>What of one kind has waited since before a moment because it did not go out, the first ones first.</summary>
    public async Task<IReadOnlyList<OutboxRow>> Waiting(string kind, DateTimeOffset since, int most, CancellationToken cancellation) => await db.Outbox
        .Where(row => row.FinishedAt == null && row.Kind == kind && row.LastError != null && row.CreatedAt < since)
        .OrderBy(row => row.Id)
        .Take(most)
        .ToListAsync(cancellation);

    /// <summary>What could not be delivered, the latest first.</summary>
    public async Task<IReadOnlyList<OutboxRow>> Dead(int most, CancellationToken cancellation) => await db.Outbox
        .Where(row => row.Status == OutboxStatus.Dead)
        .OrderByDescending(row => row.Id)
        .Take(most)
        .ToListAsync(cancellation);

    /// <summary>
    /// Puts what was given up back in line, with all its attempts before it. An attempt may have gone out unnoticed, so it counts
    /// as under way with its lease over: it is looked for before it is sent again.
    /// </summary>
    /// <returns>How many.</returns>
    public Task<int> Revive(DateTimeOffset now, CancellationToken cancellation) => db.Outbox
        .Where(row => row.Status == OutboxStatus.Dead)
        .ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Status, OutboxStatus.InFlight)
                .SetProperty(row => row.Attempts, 0)
                .SetProperty(row => row.LeaseUntil, now)
                .SetProperty(row => row.DueAt, now)
                .SetProperty(row => row.FinishedAt, (DateTimeOffset?)null),
            cancellation);

    private IQueryable<OutboxRow> Row(long id) => db.Outbox.Where(row => row.Id == id);

    private Task<int> Finish(long id, OutboxStatus status, string why, DateTimeOffset at, CancellationToken cancellation) =>
        Finish(Row(id), status, why, at, cancellation);

    private static Task<int> Finish(
        IQueryable<OutboxRow> rows, OutboxStatus status, string why, DateTimeOffset at, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Status, status)
                .SetProperty(row => row.LastError, why)
                .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.FinishedAt, at),
            cancellation);

    private async Task<IReadOnlyList<ClaimedRow>> Claim(List<OutboxRow> rows, DateTimeOffset leaseUntil, CancellationToken cancellation)
    {
        var claimed = new List<ClaimedRow>();
        foreach (var row in rows)
        {
            var attempts = row.Attempts + 1;
            var won = await db.Outbox
                .Where(same => same.Id == row.Id && same.Status == row.Status && same.Attempts == row.Attempts)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(same => same.Status, OutboxStatus.InFlight)
                        .SetProperty(same => same.Attempts, attempts)
                        .SetProperty(same => same.LeaseUntil, leaseUntil),
                    cancellation);
            if (won == 1)
                claimed.Add(new ClaimedRow(row, MayHaveBeenSent: row.Status == OutboxStatus.InFlight));
            row.Attempts = attempts;
        }

        return claimed;
    }

    private Task<List<OutboxRow>> NextOfEachConversation(
        int most, DateTimeOffset now, IReadOnlyCollection<string> resting, CancellationToken cancellation) =>
        db.Outbox
            .Where(row => (row.Status == OutboxStatus.Pending && row.DueAt <= now)
                || (row.Status == OutboxStatus.InFlight && row.LeaseUntil <= now))
            .Where(row => !resting.Contains(row.Conversation))
            // What is only planned for later holds nothing up.
            .Where(row => !db.Outbox.Any(earlier => earlier.FinishedAt == null
                && earlier.Conversation == row.Conversation
                && earlier.Id < row.Id
                && (earlier.Attempts > 0 || earlier.DueAt <= now)))
            .OrderBy(row => row.DueAt)
            .ThenBy(row => row.Id)
            .Take(most)
            .ToListAsync(cancellation);
}

/// <param name="Pending">Not yet delivered, for whatever reason.</param>
/// <param name="Dead">Given up.</param>
/// <param name="OldestDue">When the longest waiting one was due; null while nothing waits.</param>
public sealed record OutboxBacklog(int Pending, int Dead, DateTimeOffset? OldestDue);

/// <summary>A row that its claimer alone may send until the lease ends.</summary>
/// <param name="MayHaveBeenSent">An earlier sender vanished while it was under way: look for it before sending it again.</param>
public sealed record ClaimedRow(OutboxRow Row, bool MayHaveBeenSent);
