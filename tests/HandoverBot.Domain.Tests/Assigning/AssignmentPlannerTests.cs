using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Assigning;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Tests.Assigning;

public sealed class AssignmentPlannerTests
{
    private static readonly RolePolicy Tam = new("TAM", "TAM", TargetAccounts: 15, CapAccounts: 15, TargetArr: 1_500_000, CapArr: null);

    [Fact]
    public void Numbers_of_accounts_become_even_first() =>
        Assert.Equal(["U02", "U02", "U02"], Takers(Plan([Member(1, accounts: 9, arr: 0), Member(2, accounts: 4, arr: 900_000)], [10, 20, 30])));

    [Fact]
    public void Where_numbers_are_even_ARR_becomes_even()
    {
        var plan = Plan([Member(1), Member(2)], [100_000, 60_000, 40_000, 1_000]);

        Assert.Equal(["U01", "U02", "U02", "U01"], Takers(plan));
    }

    [Fact]
    public void The_larger_accounts_go_where_ARR_is_low() =>
        Assert.Equal(["U02", "U01"], Takers(Plan([Member(1, arr: 700_000), Member(2, arr: 100_000)], [300_000, 20_000])));

    [Fact]
    public void Of_plans_that_keep_books_as_even_the_one_near_the_users_is_taken()
    {
        var plan = Plan(
            [Member(1, region: "EU"), Member(2, region: "US")],
            [Account(1, 50_000) with { Users = AnyQuestion.UsersIn(1, 9) }, Account(2, 50_000) with { Users = AnyQuestion.UsersIn(9, 1) }]);

        Assert.Equal(["U02", "U01"], Takers(plan));
        Assert.Contains("Most of its users are in US, where Person 02 works.", plan.Lines[0].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_under_way_counts() => Assert.Equal(
        ["U02"],
        Takers(Plan([Member(1, accounts: 3) with { Pending = new(new(4, 10_000, 0), MovingLoad.None) }, Member(2, accounts: 5)], [10_000])));

    [Fact]
    public void A_cap_is_kept_where_somebody_has_room() =>
        Assert.Equal(["U02"], Takers(Plan([Member(1, accounts: 15), Member(2, accounts: 14, arr: 1_400_000)], [90_000])));

    [Fact]
    public void Where_a_cap_cannot_be_kept_the_plan_says_who_goes_over_and_by_how_much()
    {
        var plan = Plan([Member(1, accounts: 15), Member(2, accounts: 14)], [10_000, 10_000, 10_000]);

        Assert.Equal(2, plan.Cost.OverAccounts);
        Assert.Equal("That is 2 accounts over the caps altogether; no plan has fewer.", plan.Summary[1]);
        Assert.StartsWith("Over the cap: Person 01 (16 of 15 accounts", plan.Summary[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cap_on_ARR_comes_before_even_numbers()
    {
        var plan = AssignmentPlanner.Plan(
            new([Account(1, 90_000), Account(2, 80_000)], [Member(1, accounts: 2, arr: 450_000), Member(2, accounts: 5, arr: 100_000)], Tam with { CapArr = 500_000 }, "USD"),
            new Neighbourhood(new Roster([])));

        Assert.Equal(["U02", "U02"], Takers(plan));
    }

    [Fact]
    public void An_owner_does_not_get_back_what_they_give_away()
    {
        var plan = Plan([Member(1), Member(2, accounts: 9)], [Account(1, 10_000) with { Never = [Id(1)] }]);

        Assert.Equal(["U02"], Takers(plan));
        Assert.StartsWith("Nobody else in the pool may take it over.", plan.Lines[0].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_settled_stays_and_the_rest_is_planned_around_it()
    {
        var plan = Plan(
            [Member(1, accounts: 9), Member(2)], [Account(1, 10_000) with { Pinned = new Pinned(Id(1), "the customer has met them") }, Account(2, 5_000)]);

        Assert.Equal(["U01", "U02"], Takers(plan));
        Assert.StartsWith("This is settled, because the customer has met them.", plan.Lines[0].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_that_nobody_may_take_is_left_over_and_named()
    {
        var plan = Plan([Member(1)], [Account(1, 10_000) with { Never = [Id(1)] }, Account(2, 5_000)]);

        Assert.Equal("For 1 account there is nobody in the pool who may take it over.", plan.Summary[0]);
        Assert.Null(plan.Lines[^1].NewOwner);
        Assert.Equal("Nobody in the pool may take it over: Person 01 may not, and nobody else is there.", plan.Lines[^1].Because);
    }

    [Fact]
    public void Without_people_everything_is_left_over() =>
        Assert.All(Plan([], [1, 2]).Lines, line => Assert.Equal("Nobody is in the pool who could take it over.", line.Because));

    [Fact]
    public void Without_accounts_there_is_nothing_to_plan() => Assert.Empty(Plan([Member(1)], Array.Empty<WaitingAccount>()).Lines);

    [Fact]
    public void Unknown_ARR_counts_as_the_average_of_the_queue_and_the_line_says_so()
    {
        var plan = Plan([Member(1), Member(2)], [Account(1, 100_000), Account(2, arr: null), Account(3, 50_000)]);

        Assert.Contains("Its ARR is not known; it counts as $75k, the average of the queue.", plan.Lines[1].Because, StringComparison.Ordinal);
        Assert.Equal(1, plan.Books.Sum(book => book.After.UnknownArr));
    }

    [Fact]
    public void Nobody_is_moved_who_is_not_in_the_queue() => Assert.All(
        Plan([Member(1, accounts: 12), Member(2)], [1_000]).Books, book => Assert.True(book.After.Accounts >= book.Before.Accounts));

    private static AssignmentPlan Plan(PoolMember[] people, long[] queue) =>
        Plan(people, [.. queue.Select((arr, index) => Account(index, arr))]);

    private static AssignmentPlan Plan(PoolMember[] people, WaitingAccount[] queue) =>
        AssignmentPlanner.Plan(new([.. queue], [.. people], Tam, "USD"), new Neighbourhood(new Roster([])));

    private static IEnumerable<string?> Takers(AssignmentPlan plan) => plan.Lines.Select(line => line.NewOwner?.Id.Value);

    private static PoolMember Member(int number, int accounts = 0, decimal arr = 0, string? region = null) =>
        AnyQuestion.Member(number, region, accounts, arr);

    private static WaitingAccount Account(int number, decimal? arr) =>
        new(AccountId.From($"a{number}"), $"Account {number}", arr, new UserCounts(ImmutableArray<KeyValuePair<string, int>>.Empty));

    private static PersonId Id(int number) => new($"U0{number}");
}
