using HandoverBot.Storage.CustomerSystem;

namespace HandoverBot.Accounts.Reading;

/// <summary>Looks whether the customer system shows the new owners of handed-over accounts yet, every few hours until it does.</summary>
public sealed class OwnerReadBack(IAccountSource source, OwnerChanges owners, AccountRefresh refresh, TimeProvider clock)
{
    private const int Most = 50;

    private static readonly TimeSpan Every = TimeSpan.FromHours(4);

    public async Task Run(CancellationToken cancellation)
    {
        if (!source.CanBeAsked)
            return;
        var before = clock.GetUtcNow() - Every;
        foreach (var change in await owners.Due(before, Most, cancellation))
        {
            await owners.LookedFor(change.HandoverId, clock.GetUtcNow(), cancellation);
            await refresh.Look(change.AccountId, cancellation);
        }
    }
}
