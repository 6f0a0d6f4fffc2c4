using HandoverBot.Accounts.Ownerless;
using HandoverBot.Storage;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Storage.Rows;
using HandoverBot.Troubles;

namespace HandoverBot.Accounts.Reading;

/// <summary>
/// Reads all accounts, a page at a time. Each page is stored together with the place where to go on, so that a reading that
/// was killed, or has to wait for its source, goes on there. Accounts the source no longer tells of stay as they were.
/// </summary>
public sealed class AccountSync(
    IAccountSource source, AccountSyncs syncs, AccountIntake intake, OwnerlessNotices notices, SyncTimetable timetable, SourceReads reads,
    HandoverBotDb db, TimeProvider clock)
{
    private const int MostRestarts = 3;

    /// <summary>What is waited for less long than this is the source's usual pace and no trouble.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(15);

    /// <summary>Begins a reading where it is time for one, and carries one on that is under way.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        if (!source.CanBeAsked)
            return;
        var latest = await syncs.Latest(source.Name, cancellation);
        if (await timetable.Next(latest, cancellation) is not { } sync)
            return;
        try
        {
            await ReadOn(sync, cancellation);
        }
        catch (PlaceForgottenException trouble) when (sync.Place is not null)
        {
            await BeginAgain(sync, trouble, cancellation);
        }
        catch (RemoteTroubleException trouble)
        {
            await PutOff(sync, trouble, cancellation);
        }
    }

    private async Task ReadOn(AccountSyncRow sync, CancellationToken cancellation)
    {
        await foreach (var page in source.Pages(sync.Place, cancellation))
            await db.Write(token => Store(sync, page, token), cancellation);
    }

    private async Task Store(AccountSyncRow sync, AccountPage page, CancellationToken cancellation)
    {
        var ownerless = await intake.Take(page.Accounts, cancellation);
        sync.Place = page.Next;
        sync.Rows += page.Accounts.Length;
        sync.Ownerless += ownerless.Count;
        (sync.TriedAt, sync.Failure, sync.RetryAt) = (clock.GetUtcNow(), null, null);
        if (page.Next is null)
            await Finish(sync, cancellation);
        await syncs.Keep(sync, cancellation);
    }

    private async Task Finish(AccountSyncRow sync, CancellationToken cancellation)
    {
        sync.FinishedAt = clock.GetUtcNow();
        await reads.Note(SourceReads.Accounts, source.Name, sync.Rows, sync.FinishedAt.Value, cancellation);
        if (sync.Ownerless > 0)
            await notices.Tell(sync.Ownerless, sync.StartedAt, cancellation);
    }

    private async Task BeginAgain(AccountSyncRow sync, PlaceForgottenException trouble, CancellationToken cancellation)
    {
        (sync.Place, sync.Rows, sync.TriedAt) = (null, 0, clock.GetUtcNow());
        if (++sync.Restarts > MostRestarts)
        {
            (sync.Restarts, sync.Failure, sync.RetryAt) = (0, trouble.Message, clock.GetUtcNow() + AfterTrouble);
        }

        await db.Write(token => syncs.Keep(sync, token), cancellation);
    }

    private async Task PutOff(AccountSyncRow sync, RemoteTroubleException trouble, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var isPace = trouble is PauseException && trouble.Wait <= Pace;
        sync.TriedAt = now;
        sync.RetryAt = now + (isPace || trouble.Wait > AfterTrouble ? trouble.Wait : AfterTrouble);
        if (!isPace)
            sync.Failure = trouble.Message;
        await db.Write(token => syncs.Keep(sync, token), cancellation);
    }
}
