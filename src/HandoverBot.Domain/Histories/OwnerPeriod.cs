using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Histories;

/// <summary>How long somebody owned an account.</summary>
/// <param name="Since">The first day.</param>
/// <param name="Until">The first day after; null while it lasts.</param>
/// <param name="Handover">What brought it about; null where the customer system told.</param>
public sealed record OwnerPeriod(PersonId Owner, DateOnly Since, DateOnly? Until, HandoverId? Handover)
{
    /// <summary>Such as "3 Mar 2026 to 1 Apr 2026", or "since 3 Mar 2026".</summary>
    public string Days => Until is { } until
        ? $"{HandoverWords.Day(Since)} to {HandoverWords.Day(until)}"
        : $"since {HandoverWords.Day(Since)}";

    public string Cause => Handover is null ? "as the customer system told" : "by a handover";
}
