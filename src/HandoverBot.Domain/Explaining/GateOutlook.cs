using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Domain.Explaining;

/// <summary>A gate of the handover under way, or as it would be the moment one is proposed.</summary>
/// <param name="Why">One sentence.</param>
/// <param name="WaivableBy">Flags of which one is enough; none means nobody may.</param>
public sealed record GateOutlook(Gate Gate, GateStatus State, string Why, PersonFlags WaivableBy)
{
    public static ImmutableArray<GateOutlook> Of(RunningHandover running) =>
    [
        .. running.State.Gates.Select(standing => new GateOutlook(
            standing.Gate,
            standing.Status,
            Wording.Sentence(standing.Why),
            running.Policy.GateRule(standing.Gate)?.WaivableBy ?? PersonFlags.None)),
    ];

    public static ImmutableArray<GateOutlook> Of(Policy policy, Facts facts, InvoiceStanding invoices) =>
    [
        .. policy.Gates.Select(rule => new GateOutlook(
            rule.Gate,
            rule.Gate == Gate.Invoices && invoices.IsClear ? GateStatus.Passed : GateStatus.Open,
            Prospect(rule, policy, facts, invoices),
            rule.WaivableBy)),
    ];

    private static string Prospect(GateRule rule, Policy policy, Facts facts, InvoiceStanding invoices) => rule.Gate switch
    {
        Gate.AccountPlan => Plan(rule, facts),
        Gate.Invoices => Invoices(invoices),
        Gate.Onboarding => Onboarding(policy, facts.Account),
        Gate.RightSized => "The owner says how they know that the customer pays only for what it needs.",
        Gate.Healthy => $"{Health(facts.Account)} The owner says how usage and engagement look.",
        _ => "Not looked at yet.",
    };

    private static string Plan(GateRule rule, Facts facts) => (facts.Account.AccountPlan, facts.Account.AccountPlanUpdatedOn) switch
    {
        (_, { } day) when rule.IsTooOld(day, facts.Today) =>
            $"The plan was last updated {Updated(day, facts.Today)}; the owner brings it up to date.",
        (null, { } day) => $"The plan was last updated {Updated(day, facts.Today)}; the owner gives the link and confirms that it is current.",
        (_, { } day) => $"The plan was last updated {Updated(day, facts.Today)}; the owner confirms that it is current.",
        (null, null) => "No account plan is known; the owner writes one and gives the link.",
        _ => "Nobody has said when the plan was last updated; the owner says so and confirms that it is current.",
    };

    private static string Invoices(InvoiceStanding standing)
    {
        var finding = Wording.Sentence(InvoiceWords.Finding(standing));
        return standing switch
        {
            { IsKnown: false } => $"{finding} The owner says so, or they are imported.",
            { IsClear: false } => $"{finding} The owner sees to it that everything is paid.",
            _ => finding,
        };
    }

    /// <summary>The account is known as it is now, so the plan may be newer than a day that lies back.</summary>
    private static string Updated(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        < 0 => $"{Wording.Day(day)}, after that day",
        0 => $"{Wording.Day(day)}, the same day",
        var age => $"{Wording.Day(day)}, {Wording.Count(age, "day")} ago",
    };

    private static string Onboarding(Policy policy, Account account)
    {
        if (account.Products is not { } products)
            return "What it pays for is not known, so it cannot be said what has to be done.";
        var items = policy.ChecklistFor(products).Lines.Length;
        return items == 0 ? "There is nothing to tick; the owner confirms that." : $"The owner settles {Wording.Count(items, "item")} of the checklist.";
    }

    private static string Health(Account account) => account switch
    {
        { Health: { } health, ActiveUsers: { } users } => $"Health is {health} of 10, with {Wording.Count(users, "active user")}.",
        { Health: { } health } => $"Health is {health} of 10; how many users are active is not known.",
        { ActiveUsers: { } users } => $"Health is not known; there {(users == 1 ? "is" : "are")} {Wording.Count(users, "active user")}.",
        _ => "Neither health nor active users are known.",
    };
}

/// <summary>A handover under way, with the policy it started under and keeps.</summary>
public sealed record RunningHandover(Handover State, Policy Policy);
