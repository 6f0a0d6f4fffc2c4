using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>For which pool an account leaves: decided by one person, or by two where the bar is higher.</summary>
internal static class PoolDecisions
{
    public static Outcome Decide(Handover state, DecidePool command, Actor actor, HandoverFacts facts, Policy policy)
    {
        if (policy.Pool(command.Pool) is not { } pool)
            return Outcome.Refuse(
                RefusalKind.Invalid,
                $"There is no pool “{command.Pool}”. The pools are {string.Join(", ", policy.Pools.Select(p => p.Name))}.");
        if (!facts.Roster.TakersIn(pool, state.Owner).Any())
            return Outcome.Refuse(RefusalKind.Invalid, $"Nobody in {pool.Name} could take it over yet; choose another pool.");

        // Whoever agrees with a vote shares its reason.
        var vote = SecondVote.Standing(state, facts.Roster) is { } standing && standing.Pool == pool.Name ? standing : null;
        var note = string.IsNullOrWhiteSpace(command.Note) ? vote?.Note : command.Note;
        var recommendation = Recommender.Recommend(policy, facts.Policy);
        var isRecommended = pool.Name == recommendation.Pool || recommendation.Alternatives.Contains(pool.Name);
        if (!isRecommended && note is null)
            return Outcome.Refuse(RefusalKind.Invalid, $"{pool.Name} is not what the policy recommends: write down why.");

        return !SecondVote.IsNeeded(state, facts, policy) || (vote is not null && vote.By != actor.Id)
            ? Outcome.Of(new PoolDecided(pool.Name, note, recommendation) { Facts = facts.Policy })
            : Vote(state, vote, new PoolVoted(pool.Name, note, recommendation) { Facts = facts.Policy }, actor, facts, policy);
    }

    private static Outcome Vote(
        Handover state, PoolVote? own, PoolVoted voted, Actor actor, HandoverFacts facts, Policy policy)
    {
        var why = $"A second person of leadership must agree: the policy asks for it, and the {policy.TopAccounts!.ChangesInWords(facts.Policy)}";
        var others = SecondVote.Others(state, actor.Id!.Value, facts.Roster);
        if (others.IsEmpty)
            return Outcome.Refuse(
                RefusalKind.Invalid,
                $"{why}. Nobody else is in leadership yet. Ask an admin to add somebody to leadership, or to change `top_accounts` in the policy.");
        return own is null
            ? Outcome.Of(voted)
            : Outcome.Refuse(
                RefusalKind.MovedOn,
                $"You have voted for {own.Pool} already. {why}. Ask {Wording.Or(others.Select(person => person.Name))}.");
    }
}
