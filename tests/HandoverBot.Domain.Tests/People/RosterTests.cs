using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.Handovers.Setting;

namespace HandoverBot.Domain.Tests.People;

public sealed class RosterTests
{
    private static readonly Pool EuCsm = TestPolicy.Standard.Pool(TestPolicy.Pool)!;

    [Fact]
    public void A_pools_people_have_its_role_and_region() =>
        Assert.Equal(["Ben", "Cara", "Paul", "Pia"], Team.Roster.MembersOf(EuCsm).Select(person => person.Name));

    [Fact]
    public void A_pool_without_a_region_takes_everybody_of_its_role() =>
        Assert.Contains(Team.Sam, Team.Roster.MembersOf(new Pool("CSM", "CSM", Region: null)));

    [Fact]
    public void A_pools_leads_are_those_of_its_people_who_lead() =>
        Assert.Equal(["Paul", "Pia"], Team.Roster.LeadsOf(EuCsm).Select(person => person.Name));

    [Fact]
    public void Nobody_is_their_own_lead()
    {
        Assert.Equal(["Olga"], Team.Roster.LeadsOf(Team.Ana).Select(person => person.Name));
        Assert.Empty(Team.Roster.LeadsOf(Team.Olga));
        Assert.Equal(["Paul"], Team.Roster.LeadsOf(Team.Pia).Select(person => person.Name));
    }

    [Fact]
    public void A_single_lead_leads_everybody_else_whatever_their_role()
    {
        var (ann, bo, cy) = (Team.Named("Ann", "TAE", "EU"), Team.Named("Bo", "TAM", "EU", PersonFlags.Lead), Team.Named("Cy", "CSM", "US"));
        var roster = new Roster([ann, bo, cy]);

        Assert.Equal([bo], roster.LeadsOf(ann));
        Assert.Equal([bo], roster.LeadsOf(cy));
        Assert.Empty(roster.LeadsOf(bo));
    }

    [Fact]
    public void Somebody_who_is_gone_is_mentioned_by_id() => Assert.Equal("<@U0GONE>", Team.Roster.NameOf(new PersonId("U0GONE")));

    [Fact]
    public void A_person_with_several_flags_has_each_of_them()
    {
        var both = Team.Named("Bo", "TAM", "EU", PersonFlags.Lead | PersonFlags.Allocator);

        Assert.True(both.Is(PersonFlags.Lead) && both.Is(PersonFlags.Allocator));
        Assert.False(both.Is(PersonFlags.Leadership) || both.Is(PersonFlags.Lead | PersonFlags.Leadership));
    }
}
