using HandoverBot.Domain.Digests;
using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Digests.Answering;

/// <summary>Tells those who can help what somebody said is not theirs.</summary>
public sealed class RefusedItems(DigestTopics topics, HandoverQueries handovers) : IDigestSource
{
    private const string Prefix = "refused:";

    /// <summary>After so long nobody is told any more.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    public async Task<IReadOnlyList<DigestItem>> Items(DigestMoment moment, CancellationToken cancellation)
    {
        var receivers = moment.Receivers.ToDictionary(receiver => receiver.Id);
        return
        [
            .. from refused in await topics.Refused(moment.Now - Memory, cancellation)
               from helper in Upwards.Leads(moment.Roster, refused.Person)
               where receivers.ContainsKey(helper.Id)
               select Item(refused, receivers[helper.Id], moment),
        ];
    }

    public async Task<bool?> StillHolds(DigestLineRow said, DigestMoment moment, CancellationToken cancellation) =>
        said is { HandoverId: { } id } && said.Topic.StartsWith(Prefix, StringComparison.Ordinal)
            ? await handovers.Find(id, cancellation) is { IsLive: true }
            : null;

    private static DigestItem Item(DigestTopicRow refused, Receiver helper, DigestMoment moment) => new(
        helper.Id,
        $"{Prefix}{refused.Person}:{refused.Topic}",
        $"{refused.RefusedAt:O}",
        PlaceAndTime.Of(helper.Person, moment.Policy).DayOf(refused.RefusedAt!.Value),
        DigestSection.NeedsYourHelp,
        $"{moment.Roster.NameOf(refused.Person)} says that this is not theirs: “{refused.RefusedText}” Find out whose it is.")
    {
        Handover = refused.HandoverId,
    };
}
