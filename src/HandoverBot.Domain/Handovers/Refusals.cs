using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Holds a command against the lifecycle table: is it the right time, and the right person?</summary>
internal static class Refusals
{
    public static Refusal? For(
        LifecycleRule rule, Handover? state, HandoverCommand command, Actor actor, HandoverFacts facts, Policy policy) =>
        Absent(rule, state, facts)
        ?? NotYours(rule, state, command, actor, facts, policy)
        ?? MovedOn(rule, state, command, facts)
        ?? Overtaken(state, command, facts);

    private static Refusal? Absent(LifecycleRule rule, Handover? state, HandoverFacts facts)
    {
        if (rule.From.IsEmpty)
            return facts.HasLiveHandover
                ? new Refusal(RefusalKind.MovedOn, $"{facts.Account.Name} is already being handed over. Open it with `/handover {facts.Account.Id}`.")
                : null;
        return state is null ? new Refusal(RefusalKind.MovedOn, "This handover does not exist.") : null;
    }

    private static Refusal? NotYours(
        LifecycleRule rule, Handover? state, HandoverCommand command, Actor actor, HandoverFacts facts, Policy policy)
    {
        var gate = (command as WaiveGate)?.Gate;
        var owner = state?.Owner ?? facts.Account.Owner;
        var isTop = state?.IsTopAccount ?? TopAccount.Is(facts.Policy, policy);
        var parties = Casting.PartiesOf(actor, owner, state, isTop, facts.Roster, policy, gate);
        if ((rule.MayAsk & parties) != Parties.None)
            return null;
        var now = state is null ? "" : $" {HandoverWords.Now(state, facts.Roster)}";
        var waivers = gate is { } asked ? policy.GateRule(asked)?.WaivableBy ?? PersonFlags.None : PersonFlags.None;
        if (gate is not null && waivers == PersonFlags.None)
            return new Refusal(RefusalKind.NotAllowed, $"Nobody can {HandoverWords.Doing(command)}.{now}");
        var who = HandoverWords.Who(rule.MayAsk, state, facts.Roster, policy, waivers, owned: owner is not null);
        if (who.Length == 0)
            return new Refusal(RefusalKind.NotAllowed, $"Nobody can {HandoverWords.Doing(command)}: nobody owned {facts.Account.Name} before.{now}");
        // Somebody who has the right elsewhere needs to hear why they do not have it here.
        var why = actor.Person is { Flags: not PersonFlags.None } person && person.Id == owner
            ? " Whoever gives an account away does not decide over it." : "";
        return new Refusal(RefusalKind.NotAllowed, $"Only {who} can {HandoverWords.Doing(command)}.{why}{now}");
    }

    private static Refusal? MovedOn(LifecycleRule rule, Handover? state, HandoverCommand command, HandoverFacts facts)
    {
        if (state is null)
            return null;
        var late = !rule.From.Contains(state.Status);
        var stale = rule.Decisive && command.SeenVersion is { } seen && seen < state.DecidedAtVersion;
        return late || stale
            ? new Refusal(RefusalKind.MovedOn, $"This has moved on. {HandoverWords.Now(state, facts.Roster)}")
            : null;
    }

    /// <summary>What nobody owned is taken from nobody who came to own it meanwhile.</summary>
    private static Refusal? Overtaken(Handover? state, HandoverCommand command, HandoverFacts facts) =>
        state is { Owner: null } && command is (DecidePool or AssignNewOwner or Accept) && facts.Account.Owner is { } owner
            ? new Refusal(
                RefusalKind.MovedOn,
                $"{state.AccountName} belongs to {facts.Roster.NameOf(owner)} by now, so it needs no new owner. Withdraw this with `/handover {state.Account}`.")
            : null;
}
