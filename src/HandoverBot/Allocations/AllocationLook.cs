using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Allocations;

/// <summary>
/// Works the allocation lists out again where something has changed: for single accounts what was marked as they were
/// written, and for all of them after another policy, another roster or another day.
/// </summary>
public sealed class AllocationLook(
    HandoverBotDb db, StaleAllocations stale, AccountStore accounts, Ownerships ownerships, PeopleStore people, HandoverQueries handovers,
    PolicyLibrary policies, FactsAtHand facts, TimeProvider clock)
{
    /// <summary>A change of so few may have moved others across a rank that matters; among more, all are looked at anyway.</summary>
    private const int FewChanges = 100;

    /// <summary>Small enough that nobody who writes has to wait for it.</summary>
    private const int Batch = 500;

    private ArrRanking? _ranking;

    /// <summary>Looks at some of what is marked.</summary>
    /// <returns>How many are left to look at.</returns>
    public async Task<int> Catch(int most, CancellationToken cancellation)
    {
        var roster = await people.Roster(cancellation);
        var policy = policies.InForce;
        var look = new AllocationLookRow { PolicyHash = policy.Stamp.Hash, RosterHash = HashOf(roster), Day = facts.Today, At = clock.GetUtcNow() };
        if (IsOf(await stale.LastLook(cancellation), look) && !await stale.Any(cancellation))
            return 0;
        return await db.Write(
            async token =>
            {
                if (!IsOf(await stale.LastLook(token), look))
                {
                    await stale.MarkAll(look, token);
                    await stale.Drop([.. AllocationList.Of(policy).Select(list => list.List)], token);
                    await db.SaveAndForget(token);
                }

                await Look(most, policy, roster, token);
                var left = await stale.Count(token);
                // Books are added up over all accounts, so once at the end.
                if (left == 0)
                    await LookAtBooks(policy, roster, token);
                return left;
            },
            cancellation);
    }

    /// <summary>Looks until nothing is left to look at.</summary>
    /// <param name="report">Hears how many are left.</param>
    public async Task CatchAll(Action<int>? report, CancellationToken cancellation)
    {
        try
        {
            while (await Catch(Batch, cancellation) is > 0 and var left)
            {
                // Over a long run the ranking is read once; whatever moves meanwhile is marked, and looked at by the next run.
                _ranking ??= await accounts.Ranking(cancellation);
                report?.Invoke(left);
            }
        }
        finally
        {
            _ranking = null;
        }
    }

    private async Task Look(int most, Policy policy, Roster roster, CancellationToken cancellation)
    {
        var taken = await stale.Take(most, cancellation);
        if (taken.Count == 0)
            return;
        var ids = taken.Count <= FewChanges ? [.. taken, .. await Neighbours(policy, taken.Count, cancellation)] : taken;
        var ranking = _ranking ?? await accounts.Ranking(cancellation);
        foreach (var chunk in ids.Distinct().Chunk(HandoverBotDb.BatchSize))
        {
            var found = await accounts.Of(chunk, cancellation);
            var live = await handovers.LiveOf(chunk, cancellation);
            var changes = await ownerships.ChangesOf(found, cancellation);
            var lines = new List<AllocationLine>();
            foreach (var account in found)
            {
                var running = live.GetValueOrDefault(account.Id) is { } handover
                    ? new RunningHandover(handover, await policies.Find(handover.Policy, cancellation)) : null;
                lines.AddRange(AllocationLine.Of(policy, FactsAtHand.Of(account, roster, ranking.Of(account), changes[account.Id], facts.Today), running));
            }

            await stale.Replace(chunk, lines, cancellation);
        }
    }

    private async Task LookAtBooks(Policy policy, Roster roster, CancellationToken cancellation)
    {
        var loads = await accounts.BookLoads(cancellation);
        await stale.ReplaceBooks(
            [.. roster.People.Where(person => loads.ContainsKey(person.Id)).Select(person => AllocationLine.Of(policy, person, loads[person.Id])).OfType<AllocationLine>()],
            cancellation);
    }

    /// <summary>Those that may have become a top account, or ceased to be one, because others went up or down.</summary>
    private async Task<IReadOnlyList<AccountId>> Neighbours(Policy policy, int changed, CancellationToken cancellation) => policy.TopAccounts is { } top
        ? await accounts.ByArr(Math.Max(0, top.Count - changed - 1), (2 * changed) + 2, cancellation)
        : [];

    private static bool IsOf(AllocationLookRow? last, AllocationLookRow look) =>
        last is not null && last.PolicyHash == look.PolicyHash && last.RosterHash == look.RosterHash && last.Day == look.Day;

    private static string HashOf(Roster roster)
    {
        var text = new StringBuilder();
        foreach (var person in roster.People)
            text.Append(CultureInfo.InvariantCulture, $"{person.Id}\n{person.Name}\n{person.Role}\n{person.Region}\n{(int)person.Flags}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }
}
