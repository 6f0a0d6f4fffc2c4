using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>The new owner comes in: named, met, accepted or not, introduced, in charge.</summary>
internal static class MeetingDecisions
{
    public static Outcome Assign(Handover state, AssignNewOwner command, Actor actor, HandoverFacts facts, Policy policy)
    {
        if (facts.Roster.Find(command.NewOwner) is not { } person)
            return Outcome.Refuse(RefusalKind.Invalid, $"<@{command.NewOwner}> is not in the roster; choose somebody of {state.Pool}.");
        if (person.Id == state.Owner)
            return Outcome.Refuse(RefusalKind.Invalid, $"{person.Name} is who the account leaves; choose somebody else.");
        if (person.Id == actor.Id)
            return Outcome.Refuse(RefusalKind.Invalid, $"Nobody assigns an account to themselves; somebody else has to name you: {HandoverWords.Who(Parties.Namer, state, facts.Roster, policy)}.");
        if (person.Id == state.NewOwner)
            return Outcome.Refuse(RefusalKind.MovedOn, $"{person.Name} is the new owner already.");
        return policy.Pool(state.Pool ?? "")?.Takes(person) == true
            ? Outcome.Of(new NewOwnerAssigned(person.Id))
            : Outcome.Refuse(RefusalKind.Invalid, $"{person.Name} is not in {state.Pool}; choose one of its people.");
    }

    /// <summary>A new owner whom the customer knows already, or whom nobody could introduce, needs no introduction.</summary>
    public static Outcome Accept(Handover state, HandoverFacts facts, Policy policy)
    {
        // Where nobody owned it, nobody introduces anybody, and there is no day to wait for.
        if (state is { Owner: null, NewOwner: { } newOwner })
            return Outcome.Of(new HandoverAccepted(), new HandoverCompleted(newOwner, facts.Today));
        if (state.MetEarlyAt is null)
            return Outcome.Of(new HandoverAccepted());
        var introduced = Introduce(state, new Introduce(state.IntroducedWhere), facts, policy);
        return introduced is Outcome.Done done ? Outcome.Of([new HandoverAccepted(), .. done.Events]) : introduced;
    }

    public static Outcome PushBack(Handover state, PushBack command)
    {
        if (command.Gaps.IsEmpty && state.Owner is not null)
            return Outcome.Refuse(RefusalKind.Invalid, "Name at least one gap, so that the owner knows what to mend.");
        if (command.Gaps.Any(gap => state.Standing(gap) is null))
            return Outcome.Refuse(RefusalKind.Invalid, "One of these gaps is not a gate of this handover.");
        if (command.Gaps.Contains(Gate.ClosedWon))
            return Outcome.Refuse(
                RefusalKind.Invalid, $"“{Gate.ClosedWon.Title()}” follows the account's facts. Where they are wrong, have them brought up to date.");
        return string.IsNullOrWhiteSpace(command.Note)
            ? Outcome.Refuse(RefusalKind.Invalid, state.Owner is null ? "Say in a sentence why it should be somebody else." : "Say in a sentence what is missing.")
            : Outcome.Of(new HandoverPushedBack(command.Gaps, command.Note));
    }

    public static Outcome Introduce(Handover state, Introduce command, HandoverFacts facts, Policy policy)
    {
        if (command.Where is { } where && WebLink.Objection(where) is { } objection)
            return Outcome.Refuse(RefusalKind.Invalid, objection);
        var timing = HandoverTiming.Of(state, facts.Policy, facts.Roster, policy);
        return (state.EffectiveOn ?? timing.EffectiveOn) is { } day
            ? Outcome.Of(new CustomerIntroduced(command.Where, day < facts.Today ? facts.Today : day))
            : Outcome.Refuse(
                RefusalKind.Invalid,
                $"{string.Join(" ", timing.Findings)} Have the account's facts brought up to date, or ask leadership to set the day.");
    }

    public static Outcome SetEffectiveDay(Handover state, SetEffectiveDay command, HandoverFacts facts)
    {
        if (state.Owner is null)
            return Outcome.Refuse(
                RefusalKind.Invalid, $"Nobody owns {state.AccountName}, so it waits for no day: it is the new owner's the moment they accept.");
        if (command.Day < facts.Today)
            return Outcome.Refuse(RefusalKind.Invalid, $"{HandoverWords.Day(command.Day)} is past; choose a day from today on.");
        return string.IsNullOrWhiteSpace(command.Reason)
            ? Outcome.Refuse(RefusalKind.Invalid, "Say why in a sentence; it is kept with the decision.")
            : Outcome.Of(new EffectiveDaySet(command.Day, command.Reason));
    }

    public static Outcome Complete(Handover state, HandoverFacts facts)
    {
        if (state is not { NewOwner: { } newOwner, EffectiveOn: { } day })
            throw new InvalidOperationException($"Handover {state.Id} was introduced without a new owner or a day.");
        if (!state.AllGatesClear)
            return Outcome.Refuse(RefusalKind.Invalid, $"These gates have opened again: {HandoverWords.OpenGates(state)}.");
        return facts.Today < day
            ? Outcome.Refuse(RefusalKind.Invalid, $"It takes effect on {HandoverWords.Day(day)}.")
            : Outcome.Of(new HandoverCompleted(newOwner, facts.Today));
    }
}
