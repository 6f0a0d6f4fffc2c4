using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Whether an account leaves, and for which pool.</summary>
internal static class ProposalDecisions
{
    public static Outcome Propose(Propose command, HandoverFacts facts, Policy policy)
    {
        if (facts.Account.Owner is not { } owner)
            return Outcome.Refuse(
                RefusalKind.Invalid, $"{facts.Account.Name} has no owner, so there is nothing to hand over: an allocator assigns it.");
        var check = ReasonCheck.Check(policy, new ReasonGiven(command.ReasonId, command.Evidence, command.Answers), facts.Policy);
        if (!check.IsAllowed)
            return new Outcome.Refused(new Refusal(RefusalKind.Invalid, string.Join(" ", check.Sentences)) { Objections = check.Objections });

        var account = facts.Account;
        var recommendation = Recommender.Recommend(policy, facts.Policy);
        var proposed = new HandoverProposed(
            account.Id,
            account.Name,
            owner,
            command.ReasonId,
            command.Evidence,
            [.. check.Sentences],
            recommendation,
            [.. policy.GatesFor(policy.Reason(command.ReasonId)!).Select(rule => rule.Gate)],
            policy.ChecklistFor(account.Products ?? []),
            TopAccount.Is(facts.Policy, policy))
        {
            Answers = check.Answered,
        };
        return policy.RoutesByItself
            && !proposed.IsTopAccount
            && policy.Pool(recommendation.Pool ?? "") is { } pool
            && HasTakers(pool, owner, facts.Roster)
            ? Outcome.Of(proposed, new PoolDecided(pool.Name, Note: null, recommendation))
            : Outcome.Of(proposed);
    }

    public static Outcome DecidePool(Handover state, DecidePool command, HandoverFacts facts, Policy policy)
    {
        if (policy.Pool(command.Pool) is not { } pool)
            return Outcome.Refuse(
                RefusalKind.Invalid,
                $"There is no pool “{command.Pool}”. The pools are {string.Join(", ", policy.Pools.Select(p => p.Name))}.");
        if (!HasTakers(pool, state.Owner, facts.Roster))
            return Outcome.Refuse(RefusalKind.Invalid, $"Nobody in {pool.Name} could take it over yet; choose another pool.");

        var recommendation = Recommender.Recommend(policy, facts.Policy);
        var isRecommended = pool.Name == recommendation.Pool || recommendation.Alternatives.Contains(pool.Name);
        return !isRecommended && string.IsNullOrWhiteSpace(command.Note)
            ? Outcome.Refuse(RefusalKind.Invalid, $"{pool.Name} is not what the policy recommends: write down why.")
            : Outcome.Of(new PoolDecided(pool.Name, command.Note, recommendation));
    }

    /// <summary>A pool where nobody but the outgoing owner works would leave the handover with nobody to name.</summary>
    private static bool HasTakers(Pool pool, PersonId owner, Roster roster) =>
        roster.MembersOf(pool).Any(person => person.Id != owner);
}
