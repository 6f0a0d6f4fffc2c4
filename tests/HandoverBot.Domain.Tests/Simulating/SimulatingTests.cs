using HandoverBot.Domain.Books;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Simulating;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;
using HandoverBot.Domain.Tests.Policies;

namespace HandoverBot.Domain.Tests.Simulating;

public sealed class SimulatingTests
{
    private const string AllThree = "pays=session_replay;feature_flags;error_tracking";

    private static Policy Handbook => ShippedPolicies.Handbook2025;

    [Theory]
    [InlineData($"owner=TAM arr=60000 plan=standard users=US:4 {AllThree}", "US CSM", "US TAM")]
    [InlineData("owner=TAM arr=60000 plan=standard users=US:4 pays=none", "US TAM", "US TAM")]
    [InlineData($"owner=TAM arr=60000 plan=standard users=US:4;EU:4 {AllThree}", null, null)]
    public void An_account_moves_where_the_pools_differ(string facts, string? now, string? then)
    {
        var toTam = Handbook with { Routing = [.. Handbook.Routing.Select(rule => rule with { Role = "TAM" })] };
        var shift = AccountShift.Of(Handbook, toTam, FactsText.Parse(facts));

        Assert.Equal((now, then, now != then), (shift.Now.Pool, shift.Then.Pool, shift.MovesPool));
    }

    [Fact]
    public void Reasons_that_would_do_by_one_of_the_policies_alone_are_named()
    {
        var then = With("$.reasons[2].when", """{ "kind": "arr_at_least", "amount": 70000 }""");
        var facts = $"owner=TAM arr=60000 plan=standard churned=no agreement=yes users=US:4 {AllThree}";

        var loses = AccountShift.Of(Handbook, then, FactsText.Parse(facts));
        var gains = AccountShift.Of(then, Handbook, FactsText.Parse(facts));

        Assert.Equal(("fully_expanded", ""), (string.Join(' ', loses.ReasonsLost), string.Join(' ', loses.ReasonsGained)));
        Assert.Equal(("", "fully_expanded"), (string.Join(' ', gains.ReasonsLost), string.Join(' ', gains.ReasonsGained)));
        Assert.Empty(AccountShift.Of(Handbook, then, FactsText.Parse("arr=60000")).ReasonsLost);
    }

    [Theory]
    [InlineData(15, false, false)]
    [InlineData(16, true, false)]
    [InlineData(21, true, true)]
    public void A_book_is_held_against_both_caps(int accounts, bool now, bool then)
    {
        var tam = Team.Ana with { Role = "TAM" };
        var shift = BookShift.Of(Handbook, With("$.roles[1].cap_accounts", "20"), tam, new BookLoad(tam.Id, accounts, Arr: 1, UnknownArr: 0));

        Assert.Equal((now, then), (shift.IsOverNow, shift.IsOverThen));
    }

    [Fact]
    public void A_handover_under_the_same_policy_would_be_the_same()
    {
        var story = new Story().ToReady();

        Assert.Empty(HandoverShift.Of(story.Policy, story.Facts.Policy, Running(story)).Differences);
    }

    [Fact]
    public void What_would_be_otherwise_about_a_handover_is_said_in_sentences()
    {
        var story = new Story().ToReady();
        var then = story.Policy with
        {
            Gates =
            [
                new GateRule(Gate.AccountPlan, PersonFlags.None, MaxAgeDays: 30, []),
                new GateRule(Gate.Invoices, story.Policy.GateRule(Gate.Invoices)!.WaivableBy, null, [Domain.Accounts.InvoiceStatus.Draft]),
                .. story.Policy.Gates.Where(rule => rule.Gate is Gate.Onboarding or Gate.RightSized),
            ],
            Reasons = [],
        };
        var later = story.Facts.Policy with { Today = story.Today.AddDays(31) };

        var differences = HandoverShift.Of(then, later, Running(story)).Differences;

        Assert.Contains("There would be no reason “no_levers”.", differences);
        Assert.Contains("The account plan of 10 March 2026 would be too old.", differences);
        Assert.Contains("“Healthy” would not be a gate.", differences);
        Assert.Contains(differences, sentence => sentence.StartsWith("“Account plan” could be waived by nobody, now by ", StringComparison.Ordinal));
        Assert.Contains(differences, sentence => sentence.StartsWith("“Unpaid invoices” would be closed by invoices that are draft, now by ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_handover_to_a_pool_that_the_other_policy_allows_too_would_not_be_otherwise()
    {
        var story = new Story().ToRouted();
        var pool = story.State.Pool!;

        Assert.DoesNotContain(HandoverShift.Of(Sending(story, pool), story.Facts.Policy, Running(story)).Differences, IsAboutPool);
        Assert.Contains(HandoverShift.Of(Sending(story, "US TAM"), story.Facts.Policy, Running(story)).Differences, IsAboutPool);

        static bool IsAboutPool(string sentence) => sentence.StartsWith("It would go to", StringComparison.Ordinal);
    }

    private static RunningHandover Running(Story story) => new(story.State, story.Policy);

    /// <summary>The story's policy with one rule that takes every account, and that pool alone.</summary>
    private static Policy Sending(Story story, string pool)
    {
        var role = pool.Split(' ')[1];
        return story.Policy with
        {
            Pools = [new Pool(pool, role, Region: null)],
            Routing = [new RoutingRule("all", new Domain.Policies.Conditions.Logic.Always(), role, [], "It is so.")],
        };
    }

    private static Policy With(string path, string json) =>
        ShippedPolicies.Read(SmallPolicy.With(ShippedPolicies.TextOf("handbook-2025"), path, json));
}
