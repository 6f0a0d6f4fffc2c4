using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>high_potential</c>: the deals whose next owner comes in early, and what their handover needs beside the rest.</summary>
internal static class HighPotentialSection
{
    public static HighPotential Read(ObjectReading o, KnownNames known) =>
        new(ConditionKinds.Read(o.Required("when"), known), GateSection.ReadEarly(o.Required("gates")));
}
