using System.Collections.Immutable;

using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>Who has to act next, and on what. Nobody where a handover has ended or only a day has to come.</summary>
/// <param name="Who">Any one of them is enough.</param>
/// <param name="What">An instruction to them, such as "Name the new owner".</param>
public sealed record NextStep(ImmutableArray<PersonId> Who, string What)
{
    /// <summary>In these it waits for those who decide; in all others for the owner or the new owner, if for anybody.</summary>
    public static ImmutableArray<HandoverStatus> Undecided { get; } = [HandoverStatus.Proposed, HandoverStatus.Routed];

    public static NextStep Of(Handover handover, Roster roster, Policy policy) => handover.Status switch
    {
        HandoverStatus.Proposed => Deciding(handover, roster, policy),
        HandoverStatus.Routed => Naming(handover, roster, policy),
        HandoverStatus.Preparing => Preparing(handover),
        HandoverStatus.Ready when handover.Owner is null => new(NewOwner(handover), "Accept, or say why not"),
        HandoverStatus.Ready => new(NewOwner(handover), $"Accept, or push back naming the gap{(handover.CallOn is null ? ". The handover call is not booked" : "")}"),
        HandoverStatus.Accepted => new(Owner(handover), $"{Introducing(handover, roster, policy)}{Reopened(handover, ", and clear")}"),
        HandoverStatus.Introduced when Clearable(handover).Length > 0 => new(Owner(handover), Reopened(handover, "Clear")),
        _ => new([], handover.IsLive ? "Nothing to do until the day it takes effect" : "Nothing to do"),
    };

    /// <summary>What is missing where somebody would have to act and nobody is there; null where that is not so.</summary>
    public string? Stuck { get; private init; }

    public bool WaitsFor(PersonId person) => Who.Contains(person);

    /// <summary>Nobody clears “closed won” but the customer itself.</summary>
    private static Gate[] Clearable(Handover handover) =>
        [.. handover.OpenGates.Select(standing => standing.Gate).Where(gate => gate != Gate.ClosedWon)];

    /// <returns>Empty where no gate has opened again.</returns>
    private static string Reopened(Handover handover, string clear) =>
        Clearable(handover) is { Length: > 0 } open ? $"{clear} what has opened again: {HandoverWords.Gates(open)}" : "";

    private static string Introducing(Handover handover, Roster roster, Policy policy)
    {
        var newOwner = handover.NewOwner is { } id && roster.Find(id) is { } person ? person.Name : "the new owner";
        return IntroductionTerm.DueOn(handover, roster, policy) is { } day
            ? $"Introduce {newOwner} to the customer by {HandoverWords.Weekday(day)}"
            : $"Introduce {newOwner} to the customer";
    }

    private static NextStep Preparing(Handover handover)
    {
        var open = Clearable(handover);
        var introduce = handover is { IsEarly: true, MetEarlyAt: null };
        return (open.Length > 0, introduce) switch
        {
            (false, false) => new([], "Nothing to do until the deal is closed won"),
            (false, true) => new(Owner(handover), "Introduce the new owner at the evaluation wrap-up"),
            (true, false) => new(Owner(handover), $"Clear the open gates: {HandoverWords.Gates(open)}"),
            _ => new(Owner(handover), $"Introduce the new owner at the evaluation wrap-up, and clear the open gates: {HandoverWords.Gates(open)}"),
        };
    }

    private static ImmutableArray<PersonId> Owner(Handover handover) => handover.Owner is { } id ? [id] : [];

    private static ImmutableArray<PersonId> NewOwner(Handover handover) => handover.NewOwner is { } id ? [id] : [];

    private static NextStep Deciding(Handover handover, Roster roster, Policy policy)
    {
        var voted = SecondVote.Words(handover, roster);
        var who = voted is null
            ? DecidingPeople.ForPool(handover, roster, policy)
            : SecondVote.Others(handover, handover.Vote!.By, roster);
        return Asking(who, voted is null ? "Decide the pool" : $"Decide the pool: {voted}", Parties.Decider, handover, roster, policy);
    }

    private static NextStep Naming(Handover handover, Roster roster, Policy policy)
    {
        var step = Asking(DecidingPeople.ForNewOwner(handover, roster, policy), "Name the new owner", Parties.Namer, handover, roster, policy);
        return step.Who.IsEmpty && DecidingPeople.WhoWouldNameThemselves(handover, roster, policy) is [_, ..] alone
            ? step with
            {
                Stuck = $"{Wording.Or(alone.Select(person => person.Name))} would have to name themselves, which nobody does. "
                    + $"Ask an admin to add somebody else of {handover.Pool}, or somebody else who may name the new owner, to the roster",
            }
            : step;
    }

    private static NextStep Asking(
        ImmutableArray<Person> who, string what, Parties part, Handover handover, Roster roster, Policy policy) =>
        new([.. who.Select(person => person.Id)], what)
        {
            Stuck = who.IsEmpty
                ? $"Nobody is there to do this: {what}. Ask an admin to add {HandoverWords.Who(part, handover, roster, policy)} to the roster"
                : null,
        };
}
