using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Domain.Reminding;
using HandoverBot.Domain.Reminding.Occasions;
using HandoverBot.Storage;
using HandoverBot.Storage.Figures;

namespace HandoverBot.Reminding;

/// <summary>Goes once through the accounts of those who are asked about them: at a stand-up, at a quarter's end, for the quarterly review.</summary>
public sealed class AccountsToTalkAbout(RhythmReads reads, AccountStore accounts, BookSnapshots snapshots, IServiceScopeFactory scopes)
{
    public async Task<Rhythm> AddTo(Rhythm rhythm, CancellationToken cancellation)
    {
        var asked = Asked.By(rhythm);
        if (asked.Owners.Count == 0 && !asked.IsReview)
            return rhythm;

        var open = rhythm.OpenInvoices.SelectMany(owner => owner).ToLookup(invoices => invoices.Id);
        var before = asked.Talking.Count > 0 ? await ArrBefore(rhythm, cancellation) : ImmutableDictionary<AccountId, decimal>.Empty;
        var ranking = await accounts.Ranking(cancellation);
        var (leaving, risky, growing) = (new List<(PersonId, string)>(), new List<(PersonId, RiskyAccount)>(), 0);
        var moving = rhythm.Handovers.Select(live => live.Handover.Account).ToHashSet();
        // With a connection of its own, because PostgreSQL reads one thing at a time on each.
        await using var streaming = scopes.CreateAsyncScope();
        await foreach (var account in streaming.ServiceProvider.GetRequiredService<RhythmReads>().OwnedBy(asked.Owners).WithCancellation(cancellation))
        {
            var owner = rhythm.Roster.Find(account.Owner!.Value)!;
            var facts = new Facts(account, owner.Role, ranking.Of(account), rhythm.Policy.Fiscal.DayOf(rhythm.Now));
            if (asked.AtQuarterEnd.Contains(owner.Id) && !moving.Contains(account.Id) && RemovalCandidate.Of(rhythm.Policy, facts) is { } candidate)
                leaving.Add((owner.Id, $"{account.Name}: {string.Join(", ", candidate.Reasons)}"));
            if (asked.Talking.Contains(owner.Id) && RiskyAccount.Of(account, open[account.Id], Before(account.Id), rhythm.Policy) is { } risk)
                risky.Add((owner.Id, risk));
            if (asked.IsReview && CouldGrow(facts, rhythm.Policy))
                growing++;
        }

        return rhythm with
        {
            CouldLeave = leaving.ToLookup(each => each.Item1, each => each.Item2),
            AtRisk = risky.ToLookup(each => each.Item1, each => each.Item2),
            Review = asked.IsReview ? await Review(rhythm, growing, cancellation) : null,
        };

        decimal? Before(AccountId account) => before.TryGetValue(account, out var arr) ? arr : null;
    }

    /// <summary>The ARR with which accounts went into the quarter.</summary>
    private Task<IReadOnlyDictionary<AccountId, decimal>> ArrBefore(Rhythm rhythm, CancellationToken cancellation) =>
        snapshots.ArrOn(rhythm.Policy.Fiscal.QuarterOf(rhythm.Policy.Fiscal.DayOf(rhythm.Now)).Start, cancellation);

    /// <summary>It has room to grow, and the policy would let it go to a role that makes it grow.</summary>
    private static bool CouldGrow(Facts facts, Policy policy) =>
        facts.Account.GrowthPotential is GrowthPotential.Medium or GrowthPotential.High
        && policy.Transitions.Any(move => move.From == facts.OwnerRole && move.When?.Evaluate(facts).Holds == true);

    private async Task<ReviewCounts> Review(Rhythm rhythm, int growing, CancellationToken cancellation) => new(
        await reads.CountWithoutOwner(rhythm.Policy.OwnerThreshold, cancellation),
        rhythm.Handovers.Count(live => live.Handover.Status == HandoverStatus.Proposed),
        rhythm.Books.Count(book => rhythm.Roster.Find(book.Key) is { } owner
            && BookStanding.Of(book.Value.Load, rhythm.Policy.Role(owner.Role), rhythm.Policy.Currency).Level == BookLevel.OverCap),
        growing);

    /// <summary>Whose accounts are to be gone through.</summary>
    private sealed record Asked(IReadOnlySet<PersonId> Talking, IReadOnlySet<PersonId> AtQuarterEnd, IReadOnlySet<PersonId> Owners, bool IsReview)
    {
        public static Asked By(Rhythm rhythm)
        {
            var policy = rhythm.Policy;
            var talking = rhythm.Receivers
                .Where(receiver => policy.Cadence.StandUps.Any(standUp => Talks(standUp, receiver, rhythm)))
                .Select(receiver => receiver.Id)
                .ToHashSet();
            var atQuarterEnd = rhythm.Receivers
                .Where(receiver => QuarterEnd.IsNear(receiver, policy) && rhythm.Books.ContainsKey(receiver.Id))
                .Select(receiver => receiver.Id)
                .ToHashSet();
            var isReview = rhythm.Receivers.Any(receiver => QuarterlyLists.IsDue(receiver, policy));
            var owners = isReview ? rhythm.Books.Keys.Where(owner => rhythm.Roster.Find(owner) is not null) : talking.Union(atQuarterEnd);
            return new Asked(talking, atQuarterEnd, owners.ToHashSet(), isReview);
        }

        private static bool Talks(StandUp standUp, Receiver receiver, Rhythm rhythm) =>
            standUp.TakesIn(receiver.Person)
            && standUp.IsHeldOn(receiver.Today, rhythm.Policy)
            && (standUp.Picks is null
                || rhythm.Draws.Any(draw => draw.StandUp == standUp.Id && draw.Day == receiver.Today && draw.Picks.Any(pick => pick.Person == receiver.Id)));
    }
}
