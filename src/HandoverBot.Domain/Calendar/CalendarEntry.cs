namespace HandoverBot.Domain.Calendar;

/// <summary>A meeting as calendars keep it.</summary>
/// <param name="Uid">The same for ever, so that a later one takes the place of an earlier one.</param>
/// <param name="Sequence">Higher for every later one.</param>
/// <param name="Stamp">When it was last changed.</param>
/// <param name="IsOff">Takes it off the calendar.</param>
public sealed record CalendarEntry(
    string Uid, int Sequence, DateTimeOffset Stamp, DateTimeOffset Start, DateTimeOffset End, string Title, string Description, bool IsOff);
