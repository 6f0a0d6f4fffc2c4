using HandoverBot.Accounts.Ownerless;
using HandoverBot.Domain.Accounts;
using HandoverBot.Storage;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Troubles;

namespace HandoverBot.Accounts.Reading;

/// <summary>Reads one account again.</summary>
public sealed class AccountRefresh(
    IAccountSource source, AccountIntake intake, AccountStore accounts, AccountFaults faults, OwnerlessNotices notices, HandoverBotDb db, TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    /// <summary>Because somebody looks at it; not again where it was read only just now. Trouble is noted.</summary>
    public async Task Look(AccountId id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!source.CanBeAsked || await accounts.Find(id, cancellation) is not { } account || (account.Source == source.Name && now - account.AsOf < Moment))
            return;
        try
        {
            if (!await Read(source.KeyOf(account), cancellation))
                await NoteUnread(id, $"{source.Name} does not know it any more. What was known of it stays; if it was merged or deleted there, withdraw its handovers.", cancellation);
        }
        catch (RemoteTroubleException trouble)
        {
            await NoteUnread(id, trouble.Message, cancellation);
        }
    }

    /// <summary>Because it may have changed.</summary>
    /// <param name="key">What the source calls it.</param>
    /// <returns>False where the source does not know it.</returns>
    /// <exception cref="RemoteTroubleException">It could not be read.</exception>
    public async Task<bool> Read(string key, CancellationToken cancellation)
    {
        if (await source.Read(key, cancellation) is not { } news)
            return false;
        await db.Write(
            async token =>
            {
                foreach (var account in await intake.Take([news], token))
                    await notices.Tell(account, token);
            },
            cancellation);
        return true;
    }

    private Task NoteUnread(AccountId id, string why, CancellationToken cancellation) =>
        db.Write(token => faults.NoteUnread(id, why, clock.GetUtcNow(), token), cancellation);
}
