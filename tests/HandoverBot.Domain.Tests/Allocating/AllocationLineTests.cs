using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Revenue;
using HandoverBot.Domain.Policies.Paying;
using HandoverBot.Domain.Policies.Rhythm;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Allocating;

/// <summary>Which list an account or a book is on, by the facts alone.</summary>
public sealed class AllocationLineTests
{
    private static readonly Policy Standard = TestPolicy.Standard;

    private static readonly Policy All = Standard with
    {
        Cadence = Standard.Cadence with { QuarterlyReview = new QuarterlyReview([.. Enum.GetValues<ReviewList>()], PersonFlags.Allocator) },
        Reasons = [.. Standard.Reasons, new Reason("grows", "Could grow", Allowed: true, "What next?", new ArrBound(Bound.Below, 20_000, "USD"), Advice: null, ["CSM"])],
        Pay = new PayRules([1], InvoiceWatchDays: null, [new BonusPlan(["CSM"], RetentionMeasure.LogoRetention, 90, 100, Capped: true, null, AnnualizesUsage: false, null)], []),
    };

    private static readonly Account Unowned = Story.Acme with { Owner = null, Arr = Standard.OwnerThreshold };

    [Fact]
    public void An_account_at_the_threshold_that_nobody_owns_needs_an_owner() => Assert.Equal([ReviewList.WithoutOwner], Lists(Unowned));

    [Fact]
    public void Below_it_churned_or_uncounted_it_is_not_said_to_need_one() => Assert.All(
        new[] { Unowned with { Arr = Standard.OwnerThreshold - 0.01m }, Unowned with { Churned = true }, Unowned with { Arr = null } },
        account => Assert.Empty(Lists(account)));

    [Fact]
    public void Whether_it_churned_need_not_be_known() => Assert.Equal([ReviewList.WithoutOwner], Lists(Unowned with { Churned = null }));

    [Fact]
    public void One_that_is_under_way_waits_for_its_pool_or_is_on_no_list()
    {
        var proposed = new Story().Unowned().ToProposed();

        Assert.Equal([ReviewList.FlaggedForHandover], Lists(Unowned, proposed.State));
        Assert.Empty(Lists(Unowned, proposed.Then(Team.Ali, new DecidePool(TestPolicy.Pool, Note: null)).State));
    }

    [Theory]
    [InlineData("CSM", GrowthPotential.Medium, true)]
    [InlineData("CSM", GrowthPotential.High, true)]
    [InlineData("CSM", GrowthPotential.Low, false)]
    [InlineData("TAM", GrowthPotential.High, false)]
    public void Those_who_keep_customers_have_accounts_that_could_grow(string role, GrowthPotential growth, bool isOn)
    {
        var account = Story.Acme with { GrowthPotential = growth, Churned = false, Arr = 15_000 };

        Assert.Equal(isOn, Lists(account, role: role).Contains(ReviewList.ExpansionPotential));
    }

    [Fact]
    public void A_book_is_over_its_maximum_from_one_account_more_on()
    {
        var policy = All with { Roles = [new RolePolicy("TAM", "TAM", 10, 15, null, null)] };

        Assert.Null(AllocationLine.Of(policy, Team.Ana, new BookLoad(Team.Ana.Id, 15, 1, 0)));
        Assert.Equal(
            new AllocationLine(ReviewList.BooksOverMaximum, "U0ANA", "Ana", 1, Pool: null, "EU", "TAM"),
            AllocationLine.Of(policy, Team.Ana, new BookLoad(Team.Ana.Id, 16, 1, 0)));
    }

    [Fact]
    public void The_policy_says_which_lists_there_are()
    {
        Assert.Empty(AllocationLine.Of(All with { Cadence = Cadence.None }, FactsOf(Unowned, role: null), running: null));
        var one = All with { Cadence = Cadence.None with { QuarterlyReview = new QuarterlyReview([ReviewList.FlaggedForHandover], PersonFlags.Allocator) } };
        Assert.Equal(["flagged_for_handover"], AllocationList.Of(one).Select(list => list.Id));
        Assert.Empty(AllocationLine.Of(one, FactsOf(Unowned, role: null), running: null));
    }

    [Fact]
    public void A_line_knows_where_it_should_go_and_from_where()
    {
        var line = Assert.Single(AllocationLine.Of(All, FactsOf(Unowned with { Arr = 30_000 }, role: null), running: null));

        Assert.Equal(("acme", "Acme", 30_000m, "EU"), (line.Subject, line.Name, line.Arr, line.Region));
        Assert.Equal(Recommender.Recommend(All, FactsOf(Unowned with { Arr = 30_000 }, role: null)).Pool, line.Pool);
    }

    private static List<ReviewList> Lists(Account account, Handover? running = null, string? role = null) =>
        [.. AllocationLine.Of(All, FactsOf(account, role), running is null ? null : new RunningHandover(running, All)).Select(line => line.List)];

    private static Facts FactsOf(Account account, string? role) => new(account, role, RankByArr: 100, new DateOnly(2026, 3, 10));
}
