namespace HandoverBot.Handovers;

/// <summary>Where decisions are asked for: channel ids or names. Where one is missing, the people concerned get direct messages.</summary>
public sealed class ChannelOptions
{
    public const string Section = "Channels";

    public string? Allocation { get; init; }

    public string? Leadership { get; init; }

    /// <summary>By the pool's name, such as "EU CSM".</summary>
    public Dictionary<string, string> Pools { get; init; } = new(StringComparer.OrdinalIgnoreCase);
}
