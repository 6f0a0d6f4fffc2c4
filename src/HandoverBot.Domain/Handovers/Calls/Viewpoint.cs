using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers.Calls;

/// <summary>When and where somebody looks at a call.</summary>
/// <param name="Zone">The reader's own.</param>
internal sealed record Viewpoint(DateTimeOffset Now, TimeZoneInfo Zone, Roster Roster, Policy Policy)
{
    public static Viewpoint Of(Actor actor, HandoverFacts facts, Policy policy, DateTimeOffset now) =>
        new(now, LocalTime.ZoneOf(actor.Person, policy.Fiscal.TimeZone), facts.Roster, policy);
}
