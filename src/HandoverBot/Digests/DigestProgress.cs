using System.Globalization;

using HandoverBot.Storage;
using HandoverBot.Underway;

namespace HandoverBot.Digests;

/// <summary>How far today's digests are.</summary>
public sealed class DigestProgress(DigestStore digests, TimeProvider clock) : IUnderway
{
    private const string Others = "digest";

    private static readonly TimeSpan Recent = TimeSpan.FromHours(12);

    public async Task<IReadOnlyList<string>> Now(CancellationToken cancellation) =>
    [
        .. from campaign in await digests.Campaigns(clock.GetUtcNow() - Recent, cancellation)
           where campaign.All > 0
           orderby campaign.Name is null, campaign.Name
           select Sentence(campaign),
    ];

    private static string Sentence(DigestCampaign campaign)
    {
        var name = campaign.Name ?? Others;
        var lost = campaign.GivenUp > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {campaign.GivenUp:N0} could not be delivered") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{campaign.Sent:N0} of {campaign.All:N0} {(campaign.All == 1 ? name : $"{name}s")} sent{lost}.");
    }
}
