using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Handovers;
using HandoverBot.Handovers.Histories;
using HandoverBot.Storage;

namespace HandoverBot.Handovers.Briefs;

/// <summary>Writes the new owner's brief from what is true now; <see cref="BriefMarkdown"/> and <see cref="BriefView"/> show it.</summary>
public sealed class BriefReader(HandoverReader reader, HandoverQueries handovers, OwnerPeriodReader owners)
{
    public async Task<Brief> Of(HandoverNow now, CancellationToken cancellation) => Brief.Of(new BriefSubject(
        now.Handover, now.Facts, now.Roster, now.Policy, await owners.Of(now.Handover.Account, cancellation)));

    /// <returns>Null where the handover or its account does not exist.</returns>
    public async Task<Brief?> Of(HandoverId id, CancellationToken cancellation) =>
        await reader.Find(id, cancellation) is { } now ? await Of(now, cancellation) : null;

    /// <summary>Of the account's latest handover.</summary>
    /// <returns>Null where it has had none.</returns>
    public async Task<Brief?> Of(AccountId account, CancellationToken cancellation) =>
        (await handovers.EverOf(account, cancellation)) is [var latest, ..] ? await Of(latest.Id, cancellation) : null;
}
