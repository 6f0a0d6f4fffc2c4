using HandoverBot.Domain.Handovers;

namespace HandoverBot.Handovers;

/// <summary>What buttons and views remember: a handover, the version they show, and for some a choice.</summary>
public sealed record HandoverRef(HandoverId Id, int Version, string? Choice = null)
{
    private const char Separator = ':';

    public static HandoverRef To(Handover handover, string? choice = null) => new(handover.Id, handover.Version, choice);

    /// <returns>Null for text that no button of ours carries.</returns>
    public static HandoverRef? Parse(string? text)
    {
        var parts = text?.Split(Separator, 3);
        return parts is [{ Length: > 0 } id, var number, ..] && int.TryParse(number, out var version)
            ? new HandoverRef(HandoverId.From(id), version, parts.ElementAtOrDefault(2))
            : null;
    }

    public override string ToString() => Choice is null ? $"{Id}{Separator}{Version}" : $"{Id}{Separator}{Version}{Separator}{Choice}";
}
