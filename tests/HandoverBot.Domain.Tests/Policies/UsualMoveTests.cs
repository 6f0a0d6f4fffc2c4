using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Customer;
using HandoverBot.Domain.Tests.Handovers.Setting;

namespace HandoverBot.Domain.Tests.Policies;

public sealed class UsualMoveTests
{
    private static readonly Policy Policy = TestPolicy.Standard with
    {
        Transitions = [new Transition("TAM", "CSM", Wait: null, new HasDiscountAgreement(), "A TAM hands over once expansion is complete")],
    };

    [Theory]
    [InlineData(true, "Met: has a discount agreement.")]
    [InlineData(false, "Not met: has no discount agreement.")]
    [InlineData(null, "Cannot be said: whether it has a discount agreement is not known.")]
    public void A_usual_move_shows_whether_its_condition_is_met(bool? agreed, string met) =>
        Assert.Equal($"Usual move TAM → CSM: A TAM hands over once expansion is complete. {met}", Assert.Single(Of("TAM", "CSM", agreed)));

    [Fact]
    public void A_move_the_policy_does_not_know_is_said_to_be_one() =>
        Assert.Equal(["The policy knows no usual move from TAE to CSM."], Of("TAE", "CSM"));

    [Fact]
    public void Where_the_owners_role_is_not_known_nothing_is_guessed() =>
        Assert.Equal(["Whether a move to CSM is usual cannot be said: the owner's role is not known."], Of(ownerRole: null, "CSM"));

    [Fact]
    public void Nothing_is_said_about_moves_within_a_role_or_by_a_policy_without_moves()
    {
        Assert.Empty(Of("CSM", "CSM"));
        Assert.Empty(UsualMove.Findings(TestPolicy.Standard, "CSM", FactsOf("TAE", agreed: true)));
    }

    private static IEnumerable<string> Of(string? ownerRole, string toRole, bool? agreed = true) =>
        UsualMove.Findings(Policy, toRole, FactsOf(ownerRole, agreed));

    private static Facts FactsOf(string? ownerRole, bool? agreed) =>
        new(Story.Acme with { DiscountAgreement = agreed }, ownerRole, RankByArr: 100, new DateOnly(2026, 3, 10));
}
