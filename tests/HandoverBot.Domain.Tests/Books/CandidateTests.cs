using HandoverBot.Domain.Books;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Books;

public sealed class CandidateTests
{
    [Fact]
    public void A_candidate_shows_the_book_before_and_after() =>
        Assert.Equal(
            "13 → 14 of 15 accounts, $1.21m → $1.27m of $1.5m ARR",
            CandidateWords.Load(Of(Team.Cara, 13, 1_210_000), TestPolicy.Standard));

    [Fact]
    public void Going_over_the_cap_is_said_first()
    {
        var candidate = Of(Team.Cara, 15, 1_000_000);

        Assert.False(candidate.WasOverCap);
        Assert.True(candidate.OverCap);
        Assert.StartsWith("over the cap: 15 → 16 of 15 accounts", CandidateWords.Load(candidate, TestPolicy.Standard), StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_over_the_cap_already_is_known_as_such() => Assert.True(Of(Team.Cara, 16, 0).WasOverCap);

    [Fact]
    public void An_account_of_unknown_ARR_is_named() =>
        Assert.Equal(
            "1 → 2 of 15 accounts, $10k of $1.5m ARR plus 1 account of unknown ARR",
            CandidateWords.Load(
                Candidate.Of(Team.Cara, Sample.Load(1, 10_000), Sample.Account("acme", arr: null), Sample.Tam), TestPolicy.Standard));

    [Fact]
    public void The_least_loaded_comes_first_by_whichever_measure_is_fuller() =>
        Assert.Equal(
            ["Cara", "Ben", "Pia"],
            InOrder([Of(Team.Pia, 2, 1_400_000), Of(Team.Ben, 12, 0), Of(Team.Cara, 5, 300_000)]));

    [Fact]
    public void Equally_loaded_candidates_come_by_name() =>
        Assert.Equal(["Ben", "Cara", "Pia"], InOrder([Of(Team.Pia, 5, 0), Of(Team.Ben, 5, 0), Of(Team.Cara, 5, 0)]));

    [Fact]
    public void Without_limits_the_fewest_accounts_come_first() =>
        Assert.Equal(["Pia", "Ben"], InOrder([Of(Team.Ben, 5, 0, limits: null), Of(Team.Pia, 4, 900_000, limits: null)]));

    [Fact]
    public void A_cap_of_nothing_is_over_at_once() =>
        Assert.Equal(
            ["Pia", "Ben"],
            InOrder([Of(Team.Ben, 0, 0, Sample.Tam with { CapAccounts = 0 }), Of(Team.Pia, 14, 0, Sample.Tam)]));

    private static IEnumerable<string> InOrder(Candidate[] candidates) => Candidate.InOrder(candidates).Select(candidate => candidate.Person.Name);

    private static Candidate Of(Person person, int accounts, decimal arr) => Of(person, accounts, arr, Sample.Tam);

    private static Candidate Of(Person person, int accounts, decimal arr, RolePolicy? limits) =>
        Candidate.Of(person, Sample.Load(accounts, arr) with { Owner = person.Id }, Sample.Account("acme", 60_000), limits);
}
