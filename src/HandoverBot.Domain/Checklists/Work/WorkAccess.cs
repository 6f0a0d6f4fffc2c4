using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Checklists.Work;

/// <summary>What somebody may do with a list, and who may what they may not.</summary>
/// <param name="Tickers">Such as "Ana Ruiz or Cleo Martin".</param>
/// <param name="Starters">For a ramp.</param>
public sealed record WorkAccess(bool MayLook, bool MayTick, bool MayStart, string Tickers, string Starters)
{
    /// <summary>Why nobody can tick it any more, or not yet; null where it is open.</summary>
    public string? Closed { get; init; }

    /// <summary>A ramp belongs to its person, and to their lead; an admin sees to it that there is one.</summary>
    public static WorkAccess OfRamp(Person viewer, Person newHire, Roster roster)
    {
        var leads = roster.LeadsOf(newHire).ToList();
        var ticks = viewer.Id == newHire.Id || leads.Any(lead => lead.Id == viewer.Id);
        var starts = ticks || viewer.Is(PersonFlags.Admin);
        string[] tickers = [newHire.Name, .. leads.Select(lead => lead.Name)];
        return new WorkAccess(MayLook: starts, ticks, starts, Policies.Wording.Or(tickers), Policies.Wording.Or([.. tickers, "an admin"]));
    }
}
