namespace HandoverBot.Storage.Rows;

/// <summary>A policy file that was in force, kept so that old decisions can be explained.</summary>
public sealed class PolicyRow
{
    public required string Hash { get; set; }

    public required string Name { get; set; }

    public required DateOnly EffectiveFrom { get; set; }

    public required string Text { get; set; }

    public required DateTimeOffset StoredAt { get; set; }
}
