using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Tests.People;
using HandoverBot.Domain.Tests.Policies;

namespace HandoverBot.Domain.Tests.Planning;

/// <summary>Ana's book and her plan for it, as time goes by. The year is the calendar's, and the policy is the handbook's of 2025.</summary>
internal sealed class PlannedBook(params IEnumerable<Account> accounts)
{
    private readonly List<RecordedPlanning> _log = [];

    public static DateOnly March { get; } = new(2026, 3, 10);

    public static DateOnly QuarterStart { get; } = new(2026, 1, 1);

    public DateOnly Today { get; set; } = March;

    public Policy Policy { get; init; } = ShippedPolicies.Handbook2025;

    public ImmutableArray<Account> Accounts { get; set; } = [.. accounts];

    public ImmutableArray<Handover> Handovers { get; set; } = [];

    public Func<Movement, DateOnly?> DayOf { get; init; } = move => move.Handover.EffectiveOn;

    public IReadOnlyList<RecordedPlanning> Log => _log;

    public BookReview Review => BookReview.Of(
        Book.Of(Team.Ana, Policy, Accounts, Handovers), BookPlan.Fold(Team.Ana.Id, _log), Policy, Today,
        account => new Facts(account, "TAM", RankByArr: 100, Today), DayOf);

    public static Account Account(string name, decimal? arr = 60_000) => new()
    {
        Id = new AccountId(name.ToLowerInvariant()),
        Name = name,
        Arr = arr,
        Owner = Team.Ana.Id,
        Products = ["session_replay"],
        Plan = Plan.Standard,
        Churned = false,
        DiscountAgreement = false,
        GrowthPotential = GrowthPotential.Medium,
    };

    public static KeepAccount Keep(string id, DateOnly until, string because = "They renew in May") =>
        new(QuarterStart, new AccountId(id), until, because);

    public static DocumentPlan Document(string id, decimal? arr = 25_000, DateOnly? by = null, string? link = null) => new(
        QuarterStart, new AccountId(id), "Sell them error tracking", by ?? new DateOnly(2026, 3, 25), arr, link);

    public PlanningOutcome Ask(PlanningCommand command, Person? by = null)
    {
        var actor = by ?? Team.Ana;
        var review = Review;
        var outcome = PlanningDecider.Decide(review, command, actor, Team.Roster);
        if (outcome is PlanningOutcome.Done done)
            _log.Add(new RecordedPlanning(Team.Ana.Id, _log.Count + 1, review.Quarter, new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero), actor.Id, done.Event));
        return outcome;
    }

    public PlannedBook Then(PlanningCommand command, Person? by = null)
    {
        var outcome = Ask(command, by);
        Assert.True(outcome is PlanningOutcome.Done, outcome.ToString());
        return this;
    }

    public PlanningOutcome.Refused Refused(PlanningCommand command, Person? by = null) =>
        Assert.IsType<PlanningOutcome.Refused>(Ask(command, by));

    /// <summary>How one account stands in the plan; fails where it is in none.</summary>
    public ReviewedAccount Of(string id) => Review.Find(new AccountId(id)) ?? throw new InvalidOperationException($"{id} is no candidate.");
}
