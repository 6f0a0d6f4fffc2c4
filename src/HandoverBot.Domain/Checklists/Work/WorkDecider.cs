using System.Collections.Immutable;

using HandoverBot.Domain.Handovers;

namespace HandoverBot.Domain.Checklists.Work;

/// <summary>Answers what is asked of a running list with events or a refusal. Pure.</summary>
public static class WorkDecider
{
    /// <summary>Nobody plans a ramp so many days ahead, or begins to note it so many days later.</summary>
    private const int MostDaysAway = 366;

    /// <param name="template">The items the policy has today.</param>
    public static WorkOutcome Decide(WorkList list, WorkCommand command, WorkAccess access, IReadOnlyCollection<ChecklistItem> template, DateOnly today)
    {
        if (Refusal(list, command, access) is { } refusal)
            return new WorkOutcome([], refusal);
        var outcome = Allowed(list, command, template, today);
        return list.IsBegun || outcome.Events.IsEmpty ? outcome : outcome with { Events = [Begun(list), .. outcome.Events] };
    }

    private static Refusal? Refusal(WorkList list, WorkCommand command, WorkAccess access)
    {
        if (!(command is StartOn ? access.MayStart : access.MayTick))
            return new Refusal(RefusalKind.NotAllowed, $"Only {(command is StartOn ? access.Starters : access.Tickers)} can {(command is StartOn ? "start it" : "tick this list")}.");
        if (access.Closed is { } closed)
            return new Refusal(RefusalKind.MovedOn, closed);
        return list is { Occasion: WorkOccasion.NewHire, IsBegun: false } && command is not StartOn
            ? new Refusal(RefusalKind.MovedOn, "This ramp has not been started yet; start it with `/mybook ramp`.")
            : null;
    }

    private static WorkOutcome Allowed(WorkList list, WorkCommand command, IReadOnlyCollection<ChecklistItem> template, DateOnly today) => command switch
    {
        StartOn start => Start(list, start, today),
        TickWork tick => Tick(list, tick),
        TakeInWork => list.Checklist.Lacking(template).ToImmutableArray() is { IsEmpty: false } items ? WorkOutcome.Of(new WorkExtended(items)) : WorkOutcome.Nothing,
        _ => throw new InvalidOperationException($"Nothing decides {command.GetType().Name}."),
    };

    private static WorkBegun Begun(WorkList list) =>
        new(list.Occasion, list.Name, list.Handover, list.Person, [.. list.Checklist.Lines.Select(line => line.Item)]);

    private static WorkOutcome Start(WorkList list, StartOn start, DateOnly today)
    {
        if (list.Person is null)
            return WorkOutcome.Refuse("Only a ramp has a first day.");
        if (Math.Abs(start.FirstDay.DayNumber - today.DayNumber) > MostDaysAway)
            return WorkOutcome.Refuse($"{HandoverWords.Day(start.FirstDay)} is more than a year away; give the first day at work.");
        return list.FirstDay == start.FirstDay ? WorkOutcome.Nothing : WorkOutcome.Of(new FirstDaySet(start.FirstDay));
    }

    /// <summary>What says nothing new is left out, so that whoever was first stays the one who ticked it.</summary>
    private static WorkOutcome Tick(WorkList list, TickWork command)
    {
        if (TickFaults.Of(list.Checklist, command.Ticks, "open it again to see it as it is now") is { } fault)
            return WorkOutcome.Refuse(fault);
        ImmutableArray<ChecklistTick> news = [.. command.Ticks.Where(tick => list.Checklist.Find(tick.ItemId) is { } line && (line.Mark != tick.Mark || line.Note != tick.Note))];
        return news.IsEmpty ? WorkOutcome.Nothing : WorkOutcome.Of(new WorkTicked(news));
    }
}

/// <summary>What came of it: events, or a refusal.</summary>
public sealed record WorkOutcome(ImmutableArray<WorkEvent> Events, Refusal? Refusal)
{
    public static WorkOutcome Nothing { get; } = new([], Refusal: null);

    public static WorkOutcome Of(WorkEvent happened) => new([happened], Refusal: null);

    public static WorkOutcome Refuse(string sentence) => new([], new Refusal(RefusalKind.Invalid, sentence));
}
