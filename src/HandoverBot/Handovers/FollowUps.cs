using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Owning;
using HandoverBot.Invoices;
using HandoverBot.Storage;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Handovers;

/// <summary>What the system does by itself when something happened, in the same transaction.</summary>
public sealed class FollowUps(IInvoiceSource invoices, AccountStore accounts, OwnerChanges owners)
{
    public async Task After(Change change, CancellationToken cancellation)
    {
        if (change.News.Any(news => news.Event is HandoverProposed))
            await RecordKnownInvoices(change, cancellation);
        if (change.News.Any(news => news.Event is HandoverProposed { Early: true }))
            change.Decide(new RecordLanding(), Actor.System);
        if (change.News.Any(news => news.Event is CustomerIntroduced or EffectiveDaySet or LandingRecorded or InvoicesRecorded or GateWaived)
            && change.After is { Status: HandoverStatus.Introduced } introduced
            && introduced.EffectiveOn <= change.Facts.Today)
            change.Decide(new Complete(), Actor.System);
        foreach (var news in change.News)
        {
            if (news.Event is HandoverCompleted completed)
                await Move(completed, news, change, cancellation);
        }
    }

    /// <summary>Here at once; the customer system has to be changed by a person, and is looked at until it is.</summary>
    private async Task Move(HandoverCompleted completed, RecordedEvent news, Change change, CancellationToken cancellation)
    {
        var handover = change.After!;
        await accounts.ChangeOwner(
            handover.Account,
            completed.NewOwner,
            ChangingHands.FirstDay(completed.On, change.Policy.Fiscal),
            new OwnershipWord(OwnershipWordKind.Handover, news.Handover.Value),
            news.At,
            cancellation);
        var awaited = new OwnerChangeRow
        {
            HandoverId = handover.Id,
            AccountId = handover.Account,
            AccountName = handover.AccountName,
            NewOwner = completed.NewOwner,
            Since = news.At,
        };
        await owners.Await(awaited, cancellation);
    }

    private async Task RecordKnownInvoices(Change change, CancellationToken cancellation)
    {
        if (change.Policy.GateRule(Gate.Invoices) is not { } rule)
            return;
        var standing = await invoices.StandingOf(change.After!.Account, rule.BlockingStatuses, cancellation);
        if (standing.IsKnown)
            change.Decide(new RecordInvoices(standing), Actor.System);
    }
}
