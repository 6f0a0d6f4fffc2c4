using System.Collections.Immutable;
using System.Runtime.CompilerServices;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Policies;
using HandoverBot.Invoices;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Handovers;

/// <summary>Gathers what is true about one account, or about every one.</summary>
public sealed class SituationReader(
    FactsAtHand facts, AccountStore accounts, Ownerships ownerships, PeopleStore people, HandoverQueries handovers,
    IInvoiceSource invoices, PolicyLibrary policies, IServiceScopeFactory scopes)
{
    private const int BatchSize = 500;

    /// <param name="day">On which the facts are looked at.</param>
    /// <param name="policy">Says which invoices keep a gate closed.</param>
    /// <returns>Null for an unknown account.</returns>
    public async Task<Situation?> Of(AccountId id, DateOnly day, Policy policy, CancellationToken cancellation)
    {
        if (await facts.About(id, cancellation) is not { } now)
            return null;
        var running = await handovers.LiveOf(id, cancellation);
        return new Situation(
            now.Policy with { Today = day },
            now.Roster,
            await invoices.StandingOf(id, BlockingStatuses(policy), cancellation),
            running is null ? null : new RunningHandover(running, await policies.Find(running.Policy, cancellation)));
    }

    /// <summary>In order of id, some hundreds in memory at a time.</summary>
    /// <inheritdoc cref="Of" />
    public async IAsyncEnumerable<Situation> All(
        DateOnly day, Policy policy, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var roster = await people.Roster(cancellation);
        var ranking = await accounts.Ranking(cancellation);
        // With a connection of its own, because PostgreSQL reads one thing at a time on each.
        await using var streaming = scopes.CreateAsyncScope();
        var stream = streaming.ServiceProvider.GetRequiredService<AccountStore>().All();
        await foreach (var batch in stream.Chunk(BatchSize).WithCancellation(cancellation))
        {
            AccountId[] ids = [.. batch.Select(account => account.Id)];
            var live = await handovers.LiveOf(ids, cancellation);
            var standings = await invoices.StandingsOf(ids, BlockingStatuses(policy), cancellation);
            var changes = await ownerships.ChangesOf(batch, cancellation);
            foreach (var account in batch)
            {
                var running = live.GetValueOrDefault(account.Id);
                yield return new Situation(
                    FactsAtHand.Of(account, roster, ranking.Of(account), changes[account.Id], day),
                    roster,
                    standings[account.Id],
                    running is null ? null : new RunningHandover(running, await policies.Find(running.Policy, cancellation)));
            }
        }
    }

    private static ImmutableArray<InvoiceStatus> BlockingStatuses(Policy policy) => policy.GateRule(Gate.Invoices)?.BlockingStatuses ?? [];
}
