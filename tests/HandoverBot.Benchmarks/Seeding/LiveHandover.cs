namespace HandoverBot.Benchmarks.Seeding;

/// <summary>A handover under way, as its owner last saw it.</summary>
internal sealed class LiveHandover(string id, string account, string owner, int version)
{
    public string Id => id;

    public string Account => account;

    public string Owner => owner;

    public int Version { get; set; } = version;

    /// <summary>Whether the item that the load marks is done at the moment.</summary>
    public bool IsTicked { get; set; }
}
