using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Explaining;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Handovers;

/// <summary>What is true about an account on a day: all that an explanation rests on.</summary>
/// <param name="Running">The handover under way.</param>
public sealed record Situation(Facts Facts, Roster Roster, InvoiceStanding Invoices, RunningHandover? Running)
{
    public Explanation ExplainedBy(Policy policy) => Explanation.Of(policy, Facts, Roster, Invoices, Running);
}
