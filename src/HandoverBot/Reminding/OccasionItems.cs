using HandoverBot.Digests;
using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Reminding;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Reminding;

/// <summary>Asks every occasion.</summary>
public sealed class OccasionItems(RhythmReader reader) : IDigestSource
{
    public async Task<IReadOnlyList<DigestItem>> Items(DigestMoment moment, CancellationToken cancellation) =>
        [.. OccasionTable.Items(await reader.For(moment, cancellation))];

    public async Task<bool?> StillHolds(DigestLineRow said, DigestMoment moment, CancellationToken cancellation)
    {
        if (said.HandoverId is not { } id || !OccasionTable.IsOfHandover(said.Topic))
            return null;
        var rhythm = await reader.About(id, moment, cancellation);
        return OccasionTable.ItemsOfHandovers(rhythm).Any(item => item.To == said.Person && item.Topic == said.Topic);
    }
}
