using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Storage.Rows;
using HandoverBot.Troubles;

namespace HandoverBot.Accounts;

/// <summary>What the source of accounts does not tell, or tells in a way that cannot be taken over.</summary>
internal sealed class UnreadAccounts(IAccountSource source, AccountSyncs syncs, AccountFaults faults) : ITroubles
{
    public async Task<IReadOnlyList<string>> Now(CancellationToken cancellation)
    {
        if (!source.CanBeAsked)
            return [];
        var latest = await syncs.Latest(source.Name, cancellation);
        return [.. await Of(latest, cancellation)];
    }

    private async Task<IEnumerable<string>> Of(AccountSyncRow? latest, CancellationToken cancellation)
    {
        var found = new List<string>();
        if (latest?.Failure is { } failure)
            found.Add($"The accounts could not be read from {source.Name}, so the last known facts count. {failure}");
        if (await faults.Latest(Counted.Most, cancellation) is { Count: > 0 } wrong)
            found.Add($"{Counted.Of(wrong.Count, "fact")} from {source.Name} could not be taken over. {wrong[0].AccountId}, {wrong[0].Fact}: {wrong[0].Problem}");
        if (latest is { FinishedAt: not null } && await syncs.CountUnread(source.Name, latest.StartedAt, cancellation) is > 0 and var gone)
            found.Add($"{Counted.Of(Math.Min(gone, Counted.Most), "account")} did not come up when all accounts were last read from {source.Name}. What was known of them stays.");
        return found;
    }
}
