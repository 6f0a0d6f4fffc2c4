namespace HandoverBot.Storage;

/// <summary>The ranking as it was last read, and of which version it is.</summary>
public sealed class ArrRankingCache
{
    private Kept? _kept;

    internal ArrRanking? Find(long version) => _kept is { } kept && kept.Version == version ? kept.Ranking : null;

    internal void Keep(long version, ArrRanking ranking) => _kept = new Kept(version, ranking);

    private sealed record Kept(long Version, ArrRanking Ranking);
}
