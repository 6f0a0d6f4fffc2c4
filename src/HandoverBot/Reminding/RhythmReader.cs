using System.Collections.Immutable;

using HandoverBot.Digests;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Reminding;
using HandoverBot.Domain.Reminding.Occasions;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Reminding;

/// <summary>Reads everything the occasions look at: a handful of queries, for however many people.</summary>
public sealed class RhythmReader(
    HandoverQueries handovers, AccountStore accounts, RhythmReads reads, PolicyLibrary policies, StandUpDraws draws, AccountsToTalkAbout toTalkAbout)
{
    private static readonly HandoverStatus[] Live = [.. Enum.GetValues<HandoverStatus>().Where(status => !status.IsEnded())];

    public async Task<Rhythm> For(DigestMoment moment, CancellationToken cancellation)
    {
        var policy = moment.Policy;
        var live = await LiveHandovers(await handovers.LiveIn(Live, cancellation), cancellation);
        var rhythm = Of(moment) with
        {
            Handovers = live,
            Books = BookOutline.Of(await accounts.BookLoads(cancellation), live),
            Draws = await draws.For(moment, cancellation),
        };
        if (moment.Receivers.Any(receiver => InvoiceWatch.IsWatching(receiver.Today, policy)) || IsAnyStandUp(moment))
            rhythm = rhythm with { OpenInvoices = await OpenInvoices(policy, cancellation) };
        if (policy.Cadence.GraceEndNoticeDays is { } notice)
            rhythm = rhythm with { EndingGraces = await EndingGraces(moment, notice, cancellation) };
        return await toTalkAbout.AddTo(rhythm, cancellation);
    }

    /// <summary>As far as it is about one handover.</summary>
    public async Task<Rhythm> About(HandoverId id, DigestMoment moment, CancellationToken cancellation) => Of(moment) with
    {
        Handovers = await handovers.Find(id, cancellation) is { IsLive: true } handover ? await LiveHandovers([handover], cancellation) : [],
    };

    private static Rhythm Of(DigestMoment moment) => new(moment.Now, moment.Policy, moment.Roster, moment.Receivers);

    private static bool IsAnyStandUp(DigestMoment moment) => moment.Receivers
        .Select(receiver => receiver.Today)
        .Distinct()
        .Any(day => moment.Policy.Cadence.StandUps.Any(standUp => standUp.IsHeldOn(day, moment.Policy)));

    private async Task<ImmutableArray<LiveHandover>> LiveHandovers(IReadOnlyList<Handover> all, CancellationToken cancellation)
    {
        var known = (await accounts.Of([.. all.Select(handover => handover.Account)], cancellation)).ToDictionary(account => account.Id);
        var live = ImmutableArray.CreateBuilder<LiveHandover>(all.Count);
        foreach (var handover in all)
            live.Add(new LiveHandover(handover, await policies.Find(handover.Policy, cancellation), known.GetValueOrDefault(handover.Account)));
        return live.ToImmutable();
    }

    private async Task<ILookup<PersonId, OpenInvoices>> OpenInvoices(Policy policy, CancellationToken cancellation)
    {
        var open = await reads.OpenInvoices(policy.GateRule(Gate.Invoices)?.BlockingStatuses ?? [InvoiceStatus.Open], cancellation);
        return open.ToLookup(
            account => account.Owner, account => new OpenInvoices(account.Id, account.Account, account.Count, account.Amount, account.Currency, account.FirstDueOn));
    }

    private async Task<ILookup<PersonId, EndingGrace>> EndingGraces(DigestMoment moment, int notice, CancellationToken cancellation)
    {
        var (first, last) = (moment.Receivers.Min(receiver => receiver.Today), moment.Receivers.Max(receiver => receiver.Today));
        var ending = new List<(PersonId Owner, EndingGrace Grace)>();
        foreach (var roles in moment.Policy.Roles.Where(role => role.Grace is not null).ToLookup(role => role.Grace!))
        {
            var grace = roles.Key;
            var started = await reads.StartedBetween(first.AddMonths(-grace.Months).AddDays(-1), last.AddDays(notice).AddMonths(-grace.Months).AddDays(1), cancellation);
            ending.AddRange(
                from ownership in started
                let role = moment.Roster.Find(ownership.Owner)?.Role
                where roles.Any(each => each.Id == role) && grace.IsFor(ownership.Account, ownership.HadAnother)
                select (ownership.Owner, new EndingGrace(ownership.Account.Id, ownership.Account.Name, ownership.Since.AddMonths(grace.Months), grace.Losses)));
        }

        return ending.ToLookup(each => each.Owner, each => each.Grace);
    }
}
