using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Policies;
using HandoverBot.Storage;

namespace HandoverBot.Planning;

/// <summary>Plans that count today, as what they say to a reason's questions.</summary>
public sealed class DocumentedPlans(PlanningLog log, AccountStore accounts, FactsAtHand facts, PolicyLibrary policies)
{
    /// <returns>Empty where no plan counts for the account, or where it was somebody else's.</returns>
    public async Task<IReadOnlyList<ReasonAnswer>> Answers(AccountId id, CancellationToken cancellation)
    {
        if (await accounts.Find(id, cancellation) is not { Owner: { } owner })
            return [];
        var policy = policies.InForce;
        var plan = await log.Plan(owner, cancellation);
        return plan.DocumentedFor(id) is { } documented && documented.CountsIn(policy.Fiscal.QuarterOf(facts.Today))
            ? [documented.AsAnswer(policy.Currency)]
            : [];
    }
}
