using System.Collections.Immutable;

using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Conditions.Ownership;
using HandoverBot.Domain.Policies.Reading.Contradictions;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>transitions</c>: the usual moves from role to role, and how long an account stays before.</summary>
internal static class TransitionSection
{
    public static ImmutableArray<Transition> Read(Node node, KnownNames known)
    {
        var transitions = new List<Transition>();
        foreach (var item in node.Items())
        {
            if (item.Object(o => ReadTransition(o, known)) is not { } transition)
                continue;
            if (transitions.Exists(other => other.From == transition.From && other.To == transition.To) && transition.From.Length > 0)
                item.Fault($"there is a transition from {transition.From} to {transition.To} already; make one of the two.");
            transitions.Add(transition);
        }

        return [.. transitions];
    }

    private static Transition ReadTransition(ObjectReading o, KnownNames known)
    {
        var from = known.Roles.Refer(o.Required("from"));
        var to = known.ReferToRoleWithPool(o.Required("to"));
        return new Transition(
            from,
            to,
            o.Optional("wait")?.Object(wait => ReadWait(wait, from, known)),
            o.Optional("when") is { } when ? ReadCondition(when, from, known) : null,
            o.Required("because").Text());
    }

    private static Condition ReadCondition(Node node, string from, KnownNames known)
    {
        var condition = ConditionKinds.Read(node, known);
        Possibility.CheckFor([from], node, condition);
        return condition;
    }

    private static Wait ReadWait(ObjectReading o, string from, KnownNames known)
    {
        var within = o.Optional("usually_within");
        var opens = o.Optional("opens_months_before");
        var wait = new Wait(
            o.Required("since").Choice(Milestones.Ids),
            o.Required("months").Whole(0, 120),
            within?.Whole(0, 120),
            opens?.Whole(0, 120) ?? 0,
            o.Optional("not_if") is { } notIf ? ReadCondition(notIf, from, known) : null);
        if (wait.UsuallyWithin < wait.Months)
            within?.Fault($"is {wait.UsuallyWithin} months, but the wait is {wait.Months}; raise it or shorten the wait.");
        if (wait.OpensMonthsBefore > wait.Months)
            opens?.Fault($"is {wait.OpensMonthsBefore} months, but the wait is {wait.Months}; it cannot open before the wait begins.");
        return wait;
    }
}
