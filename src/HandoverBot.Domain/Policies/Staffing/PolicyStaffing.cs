using System.Collections.Immutable;

using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Policies.Staffing;

/// <summary>Holds a policy against the people there are: is there somebody for everything it asks people to do?</summary>
public static class PolicyStaffing
{
    private const string Mend = "Give it to somebody in people.csv.";

    public static ImmutableArray<StaffingGap> Gaps(Policy policy, Roster roster) =>
    [
        .. OfDeciding(policy, roster),
        .. OfTopAccounts(policy.TopAccounts, roster),
        .. policy.Pools.Select((pool, i) => OfPool(pool, $"$.pools[{i}]", policy.Deciding.NewOwner, roster)).OfType<StaffingGap>(),
        .. OfGates(policy.Gates, "$.gates", roster),
        .. OfGates(policy.HighPotential?.Gates ?? [], "$.high_potential.gates", roster),
    ];

    private static IEnumerable<StaffingGap> OfDeciding(Policy policy, Roster roster)
    {
        var deciders = Flags(policy.Deciding.Pool);
        if (!HasAny(roster.People, deciders))
            yield return new StaffingGap(GapWeight.Standstill, "$.deciding", $"{Nobody(deciders)}, so no pool can be decided. {Mend}");
    }

    private static IEnumerable<StaffingGap> OfTopAccounts(TopAccounts? top, Roster roster)
    {
        var leadership = roster.Leadership.Count();
        if (top is not null && leadership == 0)
            yield return new StaffingGap(GapWeight.Standstill, "$.top_accounts", $"{Nobody(PersonFlags.Leadership)}, so no top account can be decided. {Mend}");
        else if (top?.SecondVoteFrom is not null && leadership == 1)
        {
            yield return new StaffingGap(
                GapWeight.Hindrance,
                "$.top_accounts.second_vote_from_changes",
                "only one person has the flag leadership, so nobody could give the second vote. Give the flag to somebody else as well in people.csv.");
        }
    }

    private static StaffingGap? OfPool(Pool pool, string path, DecidingParties namers, Roster roster)
    {
        if (!roster.MembersOf(pool).Any())
        {
            var region = pool.Region is { } name ? $" and the region {name}" : "";
            return new StaffingGap(
                GapWeight.Hindrance,
                path,
                $"the pool {pool.Name} has no people, so nobody can take an account there. Add somebody with the role {pool.Role}{region} in people.csv.");
        }

        var leadNames = namers.HasFlag(DecidingParties.PoolLead);
        if (leadNames && roster.LeadsOf(pool).Any())
            return null;
        var others = Flags(namers & ~DecidingParties.PoolLead);
        var noLead = leadNames ? "nobody in it has the flag lead" : null;
        if (HasAny(roster.People, others))
            return noLead is null ? null : new StaffingGap(GapWeight.Notice, path, $"the pool {pool.Name} has no lead, so {others.Words()} has to name new owners. Give somebody in it the flag lead in people.csv.");
        var noOthers = others == PersonFlags.None ? null : Nobody(others);
        return new StaffingGap(
            GapWeight.Hindrance,
            path,
            $"nobody can name new owners for the pool {pool.Name}: {Wording.And(new[] { noLead, noOthers }.OfType<string>())}. {Mend}");
    }

    private static IEnumerable<StaffingGap> OfGates(ImmutableArray<GateRule> gates, string path, Roster roster) => gates
        .Select((rule, i) => (Rule: rule, Path: $"{path}[{i}].waivable_by"))
        .Where(gate => gate.Rule.WaivableBy != PersonFlags.None && !HasAny(roster.People, gate.Rule.WaivableBy))
        .Select(gate => new StaffingGap(
            GapWeight.Hindrance,
            gate.Path,
            $"{Nobody(gate.Rule.WaivableBy)}, so nobody could waive the gate “{gate.Rule.Gate.Title()}”. {Mend}"));

    private static bool HasAny(IEnumerable<Person> people, PersonFlags flags) => people.Any(person => (person.Flags & flags) != PersonFlags.None);

    private static string Nobody(PersonFlags flags) => $"nobody has the flag {Wording.Or(flags.Ids())}";

    /// <summary>The flags in people.csv that make somebody one of the parties.</summary>
    private static PersonFlags Flags(DecidingParties parties) =>
        (parties.HasFlag(DecidingParties.OwnersLead) || parties.HasFlag(DecidingParties.PoolLead) ? PersonFlags.Lead : PersonFlags.None)
        | (parties.HasFlag(DecidingParties.Allocator) ? PersonFlags.Allocator : PersonFlags.None)
        | (parties.HasFlag(DecidingParties.Leadership) ? PersonFlags.Leadership : PersonFlags.None);
}
