using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Histories;
using HandoverBot.Storage;

namespace HandoverBot.Handovers.Histories;

/// <summary>Reads who owned an account when.</summary>
public sealed class OwnerPeriodReader(Ownerships ownerships)
{
    /// <summary>The first one first.</summary>
    public async Task<ImmutableArray<OwnerPeriod>> Of(AccountId account, CancellationToken cancellation)
    {
        var rows = await ownerships.Of(account, cancellation);
        return [.. rows.Select(row => new OwnerPeriod(row.Owner, row.Since, row.Until, row.HandoverId))];
    }
}
