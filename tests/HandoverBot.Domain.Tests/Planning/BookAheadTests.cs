using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.Planning;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Planning;

/// <summary>What a book is when the next quarter starts.</summary>
public sealed class BookAheadTests
{
    private static readonly DateOnly QuarterEnd = new(2026, 3, 31);

    private static IEnumerable<Account> Books(int count) =>
        Enumerable.Range(1, count).Select(n => PlannedBook.Account($"Shop{n}", 50_000));

    [Fact]
    public void Who_starts_over_the_cap_hears_how_many_to_find()
    {
        var ahead = new PlannedBook(Books(18)).Review.Ahead;

        Assert.Equal("You start 2026 Q2 with 18 accounts, the cap is 15: find 3.", PlanWords.Ahead(ahead));
        Assert.Equal("Ana starts 2026 Q2 with 18 accounts, the cap is 15: to be found: 3.", PlanWords.Ahead(ahead, "Ana"));
        Assert.Equal((3, true), (ahead.OverAccounts, ahead.IsOverCap));
        Assert.Equal("", PlanWords.Movements(ahead));
    }

    [Theory]
    [InlineData(15, "You start 2026 Q2 with 15 accounts, and the cap is 15: the book is full.")]
    [InlineData(1, "You start 2026 Q2 with 1 account, the cap is 15: room for 14.")]
    public void Who_does_not_hears_how_much_room_there_is(int accounts, string sentence) =>
        Assert.Equal(sentence, PlanWords.Ahead(new PlannedBook(Books(accounts)).Review.Ahead));

    [Fact]
    public void What_arrives_until_then_counts_and_can_be_what_is_too_much()
    {
        var book = new PlannedBook([.. Books(15), Other("newcomer"), Other("latecomer")])
        {
            Handovers = [Arriving("newcomer", QuarterEnd), Arriving("latecomer", QuarterEnd.AddDays(1))],
        };

        Assert.Equal("You start 2026 Q2 with 16 accounts, the cap is 15: find 1.", PlanWords.Ahead(book.Review.Ahead));
        Assert.Equal("0 leave and 1 arrives until then; 1 more moves later, or on a day nobody knows yet.", PlanWords.Movements(book.Review.Ahead));
        Assert.Equal(16 * 50_000, book.Review.Ahead.Load.Arr);
    }

    [Fact]
    public void What_leaves_on_the_last_day_of_the_quarter_is_gone_and_what_leaves_nobody_knows_when_is_not()
    {
        var book = new PlannedBook(Books(17)) { Handovers = [Leaving("shop1", QuarterEnd), Leaving("shop2", day: null)] };

        Assert.Equal("You start 2026 Q2 with 16 accounts, the cap is 15: find 1.", PlanWords.Ahead(book.Review.Ahead));
        Assert.Equal("1 leaves and 0 arrive until then; 1 more moves later, or on a day nobody knows yet.", PlanWords.Movements(book.Review.Ahead));
    }

    [Fact]
    public void A_cap_on_ARR_is_named_beside_the_one_on_accounts()
    {
        var policy = TestPolicy.Standard with { Roles = [TestPolicy.Standard.Roles[0] with { CapArr = 700_000 }] };

        var ahead = new PlannedBook(Books(16)) { Policy = policy }.Review.Ahead;

        Assert.EndsWith("the cap is 15: find 1. Its $800k ARR are over the cap of $700k by $100k.", PlanWords.Ahead(ahead), StringComparison.Ordinal);
        Assert.Equal(100_000, ahead.OverArr);
    }

    [Fact]
    public void The_goals_are_those_of_the_role()
    {
        Assert.Equal(
            "Target 10–15 accounts · at most 15 accounts when a quarter starts · ARR goal $1.5m",
            PlanWords.Goals(new PlannedBook().Policy.Role("TAM"), "USD"));
        Assert.Equal("No target and no cap are set for this role", PlanWords.Goals(limits: null, "USD"));
    }

    private static Account Other(string id) => PlannedBook.Account(id, 50_000) with { Owner = Team.Sam.Id };

    private static Handover Arriving(string id, DateOnly? day) => new Story().ToProposed().State with
    {
        Id = new HandoverId(id),
        Account = new AccountId(id),
        AccountName = id,
        Owner = Team.Sam.Id,
        NewOwner = Team.Ana.Id,
        EffectiveOn = day,
    };

    private static Handover Leaving(string id, DateOnly? day) => new Story().ToProposed().State with
    {
        Id = new HandoverId(id),
        Account = new AccountId(id),
        AccountName = id,
        EffectiveOn = day,
    };
}
