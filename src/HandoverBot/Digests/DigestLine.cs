using System.Collections.Immutable;

using HandoverBot.Domain.Digests;

namespace HandoverBot.Digests;

/// <summary>One thing that a digest says, as it stands now.</summary>
/// <param name="PutOffUntil">The day until which its person put it off.</param>
/// <param name="RefusedTo">Those who hear that it is not theirs; null where they did not say so.</param>
public sealed record DigestLine(int Number, DigestItem Item, DateOnly? PutOffUntil, string? RefusedTo)
{
    /// <summary>What can be done at once.</summary>
    public ImmutableArray<Button> Buttons { get; init; } = [];
}
