using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Whether an account leaves, or gets an owner where it has none.</summary>
internal static class ProposalDecisions
{
    public static Outcome Propose(Propose command, Actor actor, HandoverFacts facts, Policy policy)
    {
        var check = Check(command, actor, facts, policy);
        if (!check.IsAllowed)
            return new Outcome.Refused(new Refusal(RefusalKind.Invalid, string.Join(" ", check.Sentences)) { Objections = check.Objections });

        var account = facts.Account;
        var owner = account.Owner;
        var reason = policy.Reason(command.ReasonId)!;
        var recommendation = Recommender.Recommend(policy, facts.Policy);
        var proposed = new HandoverProposed(
            account.Id,
            account.Name,
            owner,
            command.ReasonId,
            command.Evidence,
            [.. check.Sentences],
            recommendation,
            [.. policy.GatesFor(reason).Select(rule => rule.Gate)],
            // Nobody onboarded the customer whom one could ask.
            owner is null ? Checklist.Empty : policy.ChecklistFor(account.Products ?? []),
            TopAccount.Is(facts.Policy, policy))
        {
            Answers = check.Answered,
            Facts = facts.Policy,
            PlanQuestions = PlanQuestions.Of(policy),
            Early = reason.Early,
        };
        return policy.RoutesByItself
            && !proposed.IsTopAccount
            && policy.Pool(recommendation.Pool ?? "") is { } pool
            && facts.Roster.TakersIn(pool, owner).Any()
            ? Outcome.Of(proposed, new PoolDecided(pool.Name, Note: null, recommendation) { Facts = facts.Policy })
            : Outcome.Of(proposed);
    }

    /// <summary>Leadership is not bound to the policy's day, and says why it does not wait for it.</summary>
    private static ReasonFinding Check(Propose command, Actor actor, HandoverFacts facts, Policy policy)
    {
        var given = new ReasonGiven(command.ReasonId, command.Evidence, command.Answers);
        var check = ReasonCheck.Check(policy, given, facts.Policy);
        if (check.IsAllowed || actor.Person is not { } person || person.Id == facts.Account.Owner || !person.Is(PersonFlags.Leadership))
            return check;

        var atAnyTime = ReasonCheck.Check(policy, given, facts.Policy, atAnyTime: true);
        if (!atAnyTime.IsAllowed)
            return atAnyTime;
        var day = string.Join(" ", check.Sentences);
        return string.IsNullOrWhiteSpace(command.Evidence)
            ? ReasonCheck.Refused(ReasonPart.Evidence, $"{day} Say why it does not wait; your reason is kept with the handover.")
            : atAnyTime with { Sentences = [.. atAnyTime.Sentences, $"Leadership does not wait for the policy's day: {day}"] };
    }
}
