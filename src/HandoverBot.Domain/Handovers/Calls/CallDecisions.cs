using System.Collections.Immutable;

namespace HandoverBot.Domain.Handovers.Calls;

/// <summary>The handover call: the owner offers times, the new owner takes one, and either of them moves it.</summary>
internal static class CallDecisions
{
    public static Outcome Propose(Handover state, ProposeCallTimes command, Viewpoint view)
    {
        ImmutableArray<DateTimeOffset> times = [.. command.Times.Order()];
        if (state.CallAt > view.Now)
            return Fixed(state, view);
        if (times.IsEmpty && command.Link is null)
            return Outcome.Refuse(RefusalKind.Invalid, "Propose a time, or paste a scheduling link.");
        if (times.Length > HandoverCall.MostTimes)
            return Outcome.Refuse(RefusalKind.Invalid, $"Propose at most {HandoverCall.MostTimes} times.");
        if (times.Distinct().Count() != times.Length)
            return Outcome.Refuse(RefusalKind.Invalid, "The same time stands there twice; propose another one.");
        if (times.Select(time => Objection(time, view)).FirstOrDefault(objection => objection is not null) is { } objection)
            return Outcome.Refuse(RefusalKind.Invalid, objection);
        if (command.Link is { } link && !WebLink.IsSecure(link))
            return Outcome.Refuse(RefusalKind.Invalid, "Paste the whole scheduling link; it begins with https://.");
        return HandoverCall.OpenProposal(state) is { } before && before.Times.SequenceEqual(times) && before.Link == command.Link
            ? Outcome.Of()
            : Outcome.Of(new CallProposed(times, command.Link));
    }

    public static Outcome Choose(Handover state, ChooseCallTime command, Viewpoint view)
    {
        if (state.CallAt == command.At)
            return Outcome.Of();
        if (HandoverCall.OpenProposal(state) is not { } proposal)
            return state.CallAt is null ? Outcome.Refuse(RefusalKind.Invalid, $"No times are proposed for the handover call about {state.AccountName}.") : Fixed(state, view);
        if (!proposal.Times.Contains(command.At))
            return Outcome.Refuse(RefusalKind.MovedOn, $"That time is not proposed any more. Choose one of those on your card of {state.AccountName}.");
        return Objection(command.At, view) is { } objection ? Outcome.Refuse(RefusalKind.Invalid, objection) : Booked(command.At, view);
    }

    public static Outcome Set(Handover state, SetCallTime command, Viewpoint view)
    {
        if (state.Owner is null)
            return Outcome.Refuse(RefusalKind.Invalid, $"Nobody owned {state.AccountName}, so there is nobody to have a handover call with.");
        if (state.CallAt == command.At)
            return Outcome.Of();
        // What somebody else has agreed to meanwhile is not overwritten unseen.
        if (command.SeenVersion < state.CallVersion && state.CallAt is not null)
            return Fixed(state, view);
        return Objection(command.At, view) is { } objection ? Outcome.Refuse(RefusalKind.Invalid, objection) : Booked(command.At, view);
    }

    public static Outcome Book(Handover state, BookCall command, HandoverFacts facts)
    {
        if (command.On == state.CallOn)
            return Outcome.Of();
        return command.On < facts.Today
            ? Outcome.Refuse(RefusalKind.Invalid, $"{HandoverWords.Day(command.On)} is past; choose a day from today on.")
            : Outcome.Of(new CallBooked(command.On));
    }

    private static Outcome Booked(DateTimeOffset at, Viewpoint view) =>
        Outcome.Of(new CallBooked(view.Policy.Fiscal.DayOf(at)) { At = at });

    private static Outcome Fixed(Handover state, Viewpoint view)
    {
        var by = state.CallSetBy is { } id ? view.Roster.NameOf(id) : "the bot";
        return Outcome.Refuse(
            RefusalKind.MovedOn, $"The handover call is on {CallWords.At(state.CallAt!.Value, view.Zone)}, set by {by}. To change that, choose “Move the call”.");
    }

    private static string? Objection(DateTimeOffset at, Viewpoint view) => HandoverCall.Objection(at, view.Now, view.Zone);
}
