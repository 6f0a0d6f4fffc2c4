using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Books;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Planning;

/// <summary>An account that could leave, with what its owner decided about it.</summary>
/// <param name="Kept">Null unless it is kept now.</param>
/// <param name="Documented">Null unless a plan counts now.</param>
/// <param name="Again">Why it is suggested although something was decided before; null where nothing was.</param>
public sealed record ReviewedAccount(RemovalCandidate Candidate, KeptAccount? Kept, DocumentedPlan? Documented, string? Again)
{
    public Account Account => Candidate.Account;

    public PlanStanding Standing => (Kept, Documented) switch
    {
        (not null, _) => PlanStanding.Kept,
        (_, not null) when Candidate.Grounds.All(ground => DocumentedPlan.IsAskedBy(ground.Reason)) => PlanStanding.Planned,
        _ => PlanStanding.Undecided,
    };

    /// <summary>The reason that a documented plan would answer; null where there is none.</summary>
    public Reason? Answerable => Candidate.Grounds.Select(ground => ground.Reason).FirstOrDefault(DocumentedPlan.IsAskedBy);

    internal static ReviewedAccount Of(RemovalCandidate candidate, BookPlan plan, Policy policy, Quarter quarter, Facts facts)
    {
        var account = candidate.Account.Id;
        var kept = plan.KeptOf(account);
        var holds = kept is not null && facts.Today < kept.Until && !kept.HasChanged(policy, facts);
        var reviewed = new ReviewedAccount(candidate, holds ? kept : null, Documented: null, Again: null);
        var documented = reviewed.Answerable is null ? null : plan.DocumentedFor(account);
        if (documented?.CountsIn(quarter) ?? false)
            reviewed = reviewed with { Documented = documented };
        return reviewed.Standing == PlanStanding.Undecided
            ? reviewed with { Again = Before(kept, documented, reviewed, policy, facts) }
            : reviewed;
    }

    private static string? Before(KeptAccount? kept, DocumentedPlan? documented, ReviewedAccount reviewed, Policy policy, Facts facts) =>
        (kept, documented) switch
        {
            ({ } before, _) => PlanWords.KeptBefore(before, facts.Today),
            (_, { } written) when reviewed.Documented is null => PlanWords.NotReached(written, facts.Account, policy.Currency),
            (_, { } written) => $"There is a plan for it, but that answers only one of the reasons: {written.Words(policy.Currency)}",
            _ => null,
        };
}

public enum PlanStanding
{
    Undecided,

    /// <summary>A documented plan counts.</summary>
    Planned,

    /// <summary>Kept, with a note.</summary>
    Kept,
}
