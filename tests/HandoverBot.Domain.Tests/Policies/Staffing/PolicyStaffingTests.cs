using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Staffing;

namespace HandoverBot.Domain.Tests.Policies.Staffing;

public sealed class PolicyStaffingTests
{
    private static readonly Policy Small = ShippedPolicies.Read(SmallPolicy.Json);

    private static readonly Person[] Everybody =
    [
        Person("Ada", "TAM", "EU", PersonFlags.Lead),
        Person("Bo", "TAM", "US", PersonFlags.Lead),
        Person("Cleo", "CSM", null, PersonFlags.Lead),
        Person("Dana", "TAE", null, PersonFlags.Allocator),
        Person("Eve", "TAE", null, PersonFlags.Leadership),
    ];

    [Fact]
    public void A_roster_with_somebody_for_everything_has_no_gaps() => Assert.Empty(PolicyStaffing.Gaps(Small, new Roster(Everybody)));

    [Fact]
    public void A_pool_needs_people() =>
        Expect(
            Without("Ada"),
            GapWeight.Hindrance,
            "$.pools[0]",
            "the pool EU TAM has no people, so nobody can take an account there. Add somebody with the role TAM and the region EU in people.csv.");

    [Fact]
    public void A_pool_for_all_regions_needs_people_of_its_role() =>
        Expect(Without("Cleo"), GapWeight.Hindrance, "$.pools[2]", "Add somebody with the role CSM in people.csv.");

    [Fact]
    public void A_pool_without_a_lead_is_only_worth_knowing_while_somebody_else_may_name_new_owners() =>
        Expect(
            With("Ada", PersonFlags.None),
            GapWeight.Notice,
            "$.pools[0]",
            "the pool EU TAM has no lead, so an allocator has to name new owners. Give somebody in it the flag lead in people.csv.");

    [Fact]
    public void A_pool_in_which_nobody_may_name_new_owners_is_stuck() =>
        Expect(
            With("Ada", PersonFlags.None),
            GapWeight.Hindrance,
            "$.pools[0]",
            "nobody can name new owners for the pool EU TAM: nobody in it has the flag lead. Give it to somebody in people.csv.",
            Small with { Deciding = new Deciding(DecidingParties.Allocator, DecidingParties.PoolLead) });

    [Fact]
    public void All_who_could_have_named_new_owners_are_told()
    {
        var gaps = PolicyStaffing.Gaps(Small, new Roster(With("Ada", PersonFlags.None).Where(person => person.Name != "Dana")));

        Assert.Contains(gaps, gap => gap.Problem ==
            "nobody can name new owners for the pool EU TAM: nobody in it has the flag lead and nobody has the flag allocator. Give it to somebody in people.csv.");
    }

    [Fact]
    public void A_lead_elsewhere_does_not_name_the_pools_new_owners_unless_it_is_the_owners_lead()
    {
        var policy = Small with { Deciding = new Deciding(DecidingParties.Allocator, DecidingParties.OwnersLead) };

        Assert.Empty(PolicyStaffing.Gaps(policy, new Roster(With("Ada", PersonFlags.None))));
    }

    [Fact]
    public void Without_anybody_who_may_say_the_pool_nothing_goes_on() =>
        Expect(
            Without("Dana"),
            GapWeight.Standstill,
            "$.deciding",
            "nobody has the flag allocator, so no pool can be decided. Give it to somebody in people.csv.");

    [Fact]
    public void One_of_several_who_may_say_the_pool_is_enough() =>
        Assert.Empty(PolicyStaffing.Gaps(
            Small with { Deciding = Deciding.Usual with { Pool = DecidingParties.Allocator | DecidingParties.Leadership } },
            new Roster(Without("Dana"))));

    [Fact]
    public void Top_accounts_need_leadership() =>
        Expect(
            Without("Eve"),
            GapWeight.Standstill,
            "$.top_accounts",
            "nobody has the flag leadership, so no top account can be decided. Give it to somebody in people.csv.");

    [Fact]
    public void Where_all_accounts_are_alike_nobody_needs_leadership() =>
        Assert.Empty(PolicyStaffing.Gaps(Small with { TopAccounts = null }, new Roster(Without("Eve"))));

    [Fact]
    public void A_second_vote_needs_a_second_person() =>
        Expect(
            Everybody,
            GapWeight.Hindrance,
            "$.top_accounts.second_vote_from_changes",
            "only one person has the flag leadership, so nobody could give the second vote.",
            Small with { TopAccounts = Small.TopAccounts! with { SecondVoteFrom = 2 } });

    [Fact]
    public void A_gate_that_may_be_waived_needs_somebody_who_can() =>
        Expect(
            Everybody,
            GapWeight.Hindrance,
            "$.gates[0].waivable_by",
            "nobody has the flag admin or revops, so nobody could waive the gate “Account plan”. Give it to somebody in people.csv.",
            Small with { Gates = [Small.Gates[0] with { WaivableBy = PersonFlags.Admin | PersonFlags.RevOps }, Small.Gates[1]] });

    [Fact]
    public void So_does_a_gate_of_an_early_introduction() =>
        Expect(
            Everybody,
            GapWeight.Hindrance,
            "$.high_potential.gates[0].waivable_by",
            "nobody has the flag admin",
            Small with { HighPotential = new HighPotential(Small.Routing[0].When, [Small.Gates[0] with { WaivableBy = PersonFlags.Admin }]) });

    private static void Expect(IEnumerable<Person> people, GapWeight weight, string path, string problem, Policy? policy = null)
    {
        var gap = Assert.Single(PolicyStaffing.Gaps(policy ?? Small, new Roster(people)));
        Assert.Equal((weight, path), (gap.Weight, gap.Path));
        Assert.Contains(problem, gap.Problem, StringComparison.Ordinal);
    }

    private static IEnumerable<Person> Without(string name) => Everybody.Where(person => person.Name != name);

    private static IEnumerable<Person> With(string name, PersonFlags flags) =>
        Everybody.Select(person => person.Name == name ? person with { Flags = flags } : person);

    private static Person Person(string name, string role, string? region, PersonFlags flags) =>
        new(new PersonId($"U01{name.ToUpperInvariant()}"), $"{name}@example.com", name, role, region, TimeZone: null, flags);
}
