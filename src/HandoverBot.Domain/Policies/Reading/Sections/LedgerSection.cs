using HandoverBot.Domain.Policies.Paying;
using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads <c>ledger</c>: how accounts count that come or go within a quarter.</summary>
internal static class LedgerSection
{
    private static readonly Choices<AddedMidQuarter> Added = Choices.Of<AddedMidQuarter>();

    private static readonly Choices<RemovedMidQuarter> Removed = Choices.Of<RemovedMidQuarter>();

    public static LedgerRules Read(ObjectReading o, KnownNames known)
    {
        var ruled = new Names("rule for the role");
        return new LedgerRules(
            [.. o.Required("mid_quarter").NotEmpty("rule").List(item => item.Object(rule => ReadRule(rule, ruled, known))).OfType<MidQuarterRule>()]);
    }

    private static MidQuarterRule ReadRule(ObjectReading o, Names ruled, KnownNames known) => new(
        known.Roles.ReferOnce(o.Required("roles").NotEmpty("role"), ruled),
        o.Required("added").Choice(Added),
        o.Required("removed").Choice(Removed));
}
