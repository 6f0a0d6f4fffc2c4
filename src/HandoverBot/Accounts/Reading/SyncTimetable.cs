using HandoverBot.Domain.Calendar;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Accounts.Reading;

/// <summary>
/// When all accounts are read: at the start of the bot, every night, and when people have come whom the accounts may belong
/// to. One that is under way is carried on, unless it is so old that its beginning would be out of date.
/// </summary>
public sealed class SyncTimetable(IAccountSource source, SourceReads reads, PolicyLibrary policies, BotStart start, TimeProvider clock)
{
    private const int NightHour = 2;

    private static readonly TimeSpan TooOld = TimeSpan.FromHours(12);

    /// <summary>The reading to begin or to carry on; null where it is not time.</summary>
    /// <param name="latest">Null where there never was one.</param>
    public async Task<AccountSyncRow?> Next(AccountSyncRow? latest, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return latest switch
        {
            null => New(now),
            { RetryAt: { } retry } when now < retry => null,
            { FinishedAt: null } => now - latest.StartedAt > TooOld ? New(now) : latest,
            _ => await IsDue(latest.StartedAt, now, cancellation) ? New(now) : null,
        };
    }

    private async Task<bool> IsDue(DateTimeOffset startedAt, DateTimeOffset now, CancellationToken cancellation)
    {
        var people = await reads.Find(SourceReads.People, cancellation);
        return startedAt < start.At || startedAt < people?.At || startedAt < LastNight(now);
    }

    private DateTimeOffset LastNight(DateTimeOffset now)
    {
        var fiscal = policies.InForce.Fiscal;
        var tonight = LocalTime.At(fiscal.DayOf(now), NightHour, fiscal.TimeZone);
        return tonight <= now ? tonight : LocalTime.At(fiscal.DayOf(now).AddDays(-1), NightHour, fiscal.TimeZone);
    }

    private AccountSyncRow New(DateTimeOffset now) => new() { Source = source.Name, StartedAt = now, TriedAt = now };
}

/// <summary>When this process began.</summary>
public sealed class BotStart(TimeProvider clock)
{
    public DateTimeOffset At { get; } = clock.GetUtcNow();
}
