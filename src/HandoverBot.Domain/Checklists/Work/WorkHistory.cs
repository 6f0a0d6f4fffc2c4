namespace HandoverBot.Domain.Checklists.Work;

/// <summary>Turns a log of events into the list they add up to. The only place where they change one.</summary>
public static class WorkHistory
{
    public static WorkList? Fold(IEnumerable<RecordedWork> log) => log.Aggregate((WorkList?)null, Apply);

    /// <param name="list">Null, or one that nobody has touched, before the first event.</param>
    /// <exception cref="InvalidOperationException">The event does not follow on the list: the log is damaged.</exception>
    public static WorkList Apply(WorkList? list, RecordedWork recorded)
    {
        var version = list?.Version ?? 0;
        if (recorded.Version != version + 1 || (version == 0) != recorded.Event is WorkBegun)
            throw new InvalidOperationException($"Event {recorded.Version} of the list {recorded.List} cannot follow version {version}.");
        return Next(list, recorded) with { Version = recorded.Version };
    }

    private static WorkList Next(WorkList? list, RecordedWork recorded) => (list, recorded.Event) switch
    {
        (_, WorkBegun e) => new WorkList
        {
            Id = recorded.List,
            Occasion = e.Occasion,
            Name = e.Name,
            Handover = e.Handover,
            Person = e.Person,
            Checklist = Checklist.Of(e.Items),
        },
        ({ }, FirstDaySet e) => list with { FirstDay = e.Day },
        ({ }, WorkTicked e) => list with { Checklist = list.Checklist.With(e.Ticks, recorded.By, recorded.At) },
        ({ }, WorkExtended e) => list with { Checklist = list.Checklist.With(e.Items) },
        _ => throw new InvalidOperationException($"No list follows from a {recorded.Event.GetType().Name}."),
    };
}
