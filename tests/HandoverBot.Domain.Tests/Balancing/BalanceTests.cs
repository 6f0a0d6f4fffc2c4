using HandoverBot.Domain.Balancing;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Balancing;

public sealed class BalanceTests
{
    private static readonly DateOnly Spring = new(2026, 2, 1);

    [Fact]
    public void Every_book_stands_in_its_pool_an_empty_one_too()
    {
        var balance = Of([Load(Team.Ben, 4, 400_000)]);

        var pool = balance.Pools.Single(pool => pool.Name == TestPolicy.Pool);
        Assert.Equal(["Ben", "Cara", "Paul", "Pia"], pool.Books.Select(book => book.Owner.Name));
        Assert.Equal((1m, 100_000m), (pool.AverageAccounts, pool.AverageArr));
    }

    [Fact]
    public void Whoever_owns_accounts_and_is_in_no_pool_is_not_forgotten()
    {
        var balance = Of([Load(Team.Ali, 2, 10_000)]);

        Assert.Equal((Balance.NoPool, Team.Ali), (balance.Pools[^1].Name, balance.Pools[^1].Books.Single().Owner));
    }

    [Fact]
    public void The_summary_names_who_is_over_and_who_has_room() => Assert.Equal(
        "2 books, on average 12 accounts and $250k ARR. Over the cap: Olga. With room: Ana.",
        BalanceWords.Summary(Of([Load(Team.Olga, 16, 400_000), Load(Team.Ana, 8, 100_000)]).Pools.Single(pool => pool.Name == "EU TAM")));

    [Fact]
    public void A_book_is_told_against_its_limits_its_pool_and_its_past()
    {
        var pool = Of([Load(Team.Olga, 16, 400_000), Load(Team.Ana, 8, 100_000)], new PastBooks(Spring, Loads([Load(Team.Olga, 14, 350_000)])))
            .Pools.Single(pool => pool.Name == "EU TAM");

        Assert.Equal(
            "Olga: 16 of 15 accounts, $400k of $1.5m ARR: over the cap; 4 more accounts and $150k more ARR than the average. Before: 14 accounts and $350k.",
            BalanceWords.Book(pool.Books.Single(book => book.Owner == Team.Olga), pool));
    }

    [Fact]
    public void A_day_of_which_nothing_is_known_is_left_out() =>
        Assert.Empty(Of([Load(Team.Ben, 4, 0)], new PastBooks(Spring, Loads([]))).Days);

    [Fact]
    public void Earlier_days_come_in_order() => Assert.Equal(
        [Spring.AddMonths(-3), Spring],
        Of([], new PastBooks(Spring, Loads([Load(Team.Ben, 1, 0)])), new PastBooks(Spring.AddMonths(-3), Loads([Load(Team.Ben, 2, 0)]))).Days.AsEnumerable());

    private static Balance Of(BookLoad[] now, params PastBooks[] past) => Balance.Of(TestPolicy.Standard, Team.Roster, Loads(now), past);

    private static Dictionary<PersonId, BookLoad> Loads(BookLoad[] loads) => loads.ToDictionary(load => load.Owner);

    private static BookLoad Load(Person owner, int accounts, decimal arr) => new(owner.Id, accounts, arr, UnknownArr: 0);
}
