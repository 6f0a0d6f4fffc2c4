using HandoverBot.Domain.Policies.Reading.Json;

namespace HandoverBot.Domain.Policies.Reading.Sections;

/// <summary>Reads a role's <c>grace</c>: for how long, for which accounts, and what it covers.</summary>
internal static class GraceSection
{
    private static readonly Choices<GraceFor> Accounts = Choices.Of<GraceFor>();

    private static readonly Choices<GraceCovers> Losses = Choices.Of<GraceCovers>();

    public static Grace Read(ObjectReading o) =>
        new(o.Required("months").Whole(1, 60), o.Required("for").Choice(Accounts), o.Required("covers").Choice(Losses));
}
