using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Planning;

/// <summary>What somebody has planned for their book so far: what the events of their plans add up to.</summary>
public sealed record BookPlan(PersonId Owner)
{
    /// <summary>The number of events so far.</summary>
    public int Version { get; init; }

    /// <summary>At most one for each account.</summary>
    public ImmutableArray<KeptAccount> Kept { get; init; } = [];

    /// <summary>The latest for each account, those of quarters gone by among them.</summary>
    public ImmutableArray<DocumentedPlan> Documented { get; init; } = [];

    /// <summary>The quarter that was planned last; null where none was.</summary>
    public QuarterPlan? Latest { get; init; }

    public QuarterPlan In(Quarter quarter) => Latest?.Quarter.Start == quarter.Start ? Latest : new QuarterPlan(quarter);

    public KeptAccount? KeptOf(AccountId account) => Kept.FirstOrDefault(kept => kept.Account == account);

    public DocumentedPlan? DocumentedFor(AccountId account) => Documented.FirstOrDefault(plan => plan.Account == account);

    public static BookPlan Fold(PersonId owner, IEnumerable<RecordedPlanning> log) => log.Aggregate(new BookPlan(owner), Apply);

    public static BookPlan Apply(BookPlan plan, RecordedPlanning recorded)
    {
        var after = plan with { Version = recorded.Version, Latest = plan.In(recorded.Quarter) };
        return recorded.Event switch
        {
            AccountKept e => after.Without(e.Account) with { Kept = [.. plan.Kept.Where(kept => kept.Account != e.Account), KeptAccount.Of(e)] },
            PlanDocumented e => after.Without(e.Account) with
            {
                Documented = [.. plan.Documented.Where(other => other.Account != e.Account), DocumentedPlan.Of(e, recorded.Quarter)],
            },
            AccountReconsidered e => after.Without(e.Account),
            PlanFinished e => after with { Latest = new QuarterPlan(recorded.Quarter) { FinishedAt = recorded.At, Summary = e.Summary } },
            PlanReopened => after with { Latest = new QuarterPlan(recorded.Quarter) },
            PlanAnswered e => after with { Latest = after.Latest! with { Reply = new PlanReply(recorded.By, recorded.At, e.Verdict, e.Note) } },
            _ => throw new InvalidOperationException($"Nobody has said what {recorded.Event.GetType().Name} does to a plan."),
        };
    }

    private BookPlan Without(AccountId account) => this with
    {
        Kept = [.. Kept.Where(kept => kept.Account != account)],
        Documented = [.. Documented.Where(plan => plan.Account != account)],
    };
}

/// <summary>How far somebody is with planning one quarter.</summary>
public sealed record QuarterPlan(Quarter Quarter)
{
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What it came to when it was finished; null while it is not.</summary>
    public PlanSummary? Summary { get; init; }

    /// <summary>Null while nobody has answered.</summary>
    public PlanReply? Reply { get; init; }

    public bool IsFinished => FinishedAt is not null;
}

/// <summary>What was said to a finished plan.</summary>
public sealed record PlanReply(PersonId By, DateTimeOffset At, PlanVerdict Verdict, string Note);
