using HandoverBot.Domain.Books;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Buttons;
using HandoverBot.Handovers.Cards;
using HandoverBot.Handovers.Queues;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Deciding;

/// <summary>Asks a pool's lead who takes an account over, each candidate with their book before and after.</summary>
public sealed class PoolCard(CandidateReader candidates, QueueReader queues) : IHandoverCard
{
    /// <summary>More people stand in the form behind "Name the new owner", which has them all.</summary>
    private const int Shown = 15;

    public string Name => CardNames.Pool;

    public async Task<Message> Compose(HandoverNow now, Person? viewer, CancellationToken cancellation) =>
        View(
            now,
            viewer,
            [.. (await candidates.For(now, cancellation)).Where(candidate => MayBeNamed(candidate, now, viewer))],
            await queues.WaitingWith(now, viewer, cancellation));

    /// <param name="waiting">How many accounts wait for the pool, this one counted.</param>
    public static Message View(HandoverNow now, Person? viewer, IReadOnlyList<Candidate> candidates, int waiting) => CardMessage.Of(
        now,
        viewer,
        $"{now.Handover.AccountName} for {now.Handover.Pool}",
        OffersEverybody(now, candidates) ? Parties.Waiver : Parties.Namer | Parties.Waiver,
        [
            .. ReasonView.Of(now),
            Kit.Section(AccountFactsView.Of(now)),
            Kit.Context($"In the books: {LedgerForecast.Of(now)}"),
            .. now.Handover.Status == HandoverStatus.Routed ? Choices(now, candidates, waiting) : Gates(now),
        ]);

    private static IEnumerable<Block> Gates(HandoverNow now) => now.Handover.Gates.IsEmpty ? [] : [Kit.Section(GateLines.Of(now))];

    /// <summary>Nobody names themselves; in a channel somebody else has to be asked who could name them.</summary>
    private static bool MayBeNamed(Candidate candidate, HandoverNow now, Person? viewer) => viewer is null
        ? now.Handover.Status != HandoverStatus.Routed || now.NextStep.Who.Any(asked => asked != candidate.Person.Id)
        : candidate.Person.Id != viewer.Id;

    /// <summary>Then the form that offers them once more is left out.</summary>
    private static bool OffersEverybody(HandoverNow now, IReadOnlyList<Candidate> candidates) =>
        now.Handover.Status == HandoverStatus.Routed && candidates.Count is > 0 and <= Shown;

    private static IEnumerable<Block> Choices(HandoverNow now, IReadOnlyList<Candidate> candidates, int waiting)
    {
        yield return Kit.Section($"*Who takes it over?* Books before → after, least loaded first:");
        foreach (var candidate in candidates.Where(c => c.Person.Id != now.Handover.Owner).Take(Shown))
        {
            var section = Kit.Section(CandidateView.Of(candidate, now.Policy));
            section.Accessory = Kit.Button(
                $"Choose {candidate.Person.Name}", HandoverButtons.ChooseCandidate,
                HandoverRef.To(now.Handover, candidate.Person.Id.Value).ToString());
            yield return section;
        }

        if (candidates.Count > Shown)
            yield return Kit.Context($"and {candidates.Count - Shown} more under “Name the new owner”");
        if (waiting >= QueueButton.WorthIt && now.Handover.Pool is { } pool)
            yield return Kit.Actions(QueueButton.For(pool, waiting));
    }
}
