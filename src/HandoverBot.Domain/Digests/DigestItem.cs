using System.Collections.Immutable;

using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;

namespace HandoverBot.Domain.Digests;

/// <summary>Something somebody should hear of in their digest, as long as it is true.</summary>
/// <param name="Topic">What it is about, the same for as long as it is; putting off and "not mine" hold for it.</param>
/// <param name="Turn">Which of its turns this is. It is said once in each.</param>
/// <param name="DueOn">The turn's first day, where the receiver is.</param>
/// <param name="Text">Plain text that can stand alone.</param>
public sealed record DigestItem(PersonId To, string Topic, string Turn, DateOnly DueOn, DigestSection Section, string Text)
{
    /// <summary>After this day a turn that was missed is not made up for; null where it is worth hearing as long as it is true.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>What belongs to it, one line each.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>The handover to open from it.</summary>
    public HandoverId? Handover { get; init; }

    /// <summary>The command to type; null where <see cref="Handover"/> says it all.</summary>
    public string? Command { get; init; }

    /// <summary>Whether the receiver may say that it is not theirs to do.</summary>
    public bool MayBeRefused { get; init; }

    /// <summary>Such as "quarter messages", where it goes to many at once and somebody wants to see how far it is.</summary>
    public string? Campaign { get; init; }
}
