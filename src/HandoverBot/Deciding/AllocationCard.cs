using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Deciding;

/// <summary>Asks the allocator, or leadership for a top account, where an account should go.</summary>
public sealed class AllocationCard : IHandoverCard
{
    public string Name => CardNames.Allocation;

    public Task<Message> Compose(HandoverNow now, Person? viewer, CancellationToken cancellation) => Task.FromResult(View(now));

    public static Message View(HandoverNow now) => CardMessage.Of(
        now,
        now.Handover.IsTopAccount ? $"Top account: {now.Handover.AccountName}" : $"Handover of {now.Handover.AccountName}",
        now.Handover.Status == HandoverStatus.Proposed ? Parties.Decider : Parties.Decider | Parties.Allocator | Parties.Leadership | Parties.Waiver,
        [
            .. ReasonView.Of(now),
            Kit.Section(AccountFactsView.Of(now)),
            .. now.Handover.Pool is null ? Recommended(now) : Decided(now),
        ]);

    private static IEnumerable<Block> Recommended(HandoverNow now)
    {
        var recommendation = now.Handover.Recommendation;
        yield return Kit.Section(Mrkdwn.Lines(
            recommendation.Pool is { } pool ? $"*Recommended: {pool}*" : (Mrkdwn)$"*The policy cannot say: a person must choose the pool*",
            $"{recommendation.Because}",
            Mrkdwn.Lines(recommendation.Findings.Select(finding => (Mrkdwn)$"• {finding}")),
            recommendation.Alternatives.IsEmpty ? Mrkdwn.Empty : $"Also allowed: {string.Join(", ", recommendation.Alternatives)}",
            recommendation.Unknown.IsEmpty ? Mrkdwn.Empty : $"Not known: {string.Join(", ", recommendation.Unknown)}"));
        if (recommendation.RuleId is { } rule)
            yield return Kit.Context($"Rule `{rule}` of policy {recommendation.Policy.Name}");
    }

    private static IEnumerable<Block> Decided(HandoverNow now)
    {
        var handover = now.Handover;
        var by = handover.PoolDecidedBy is { } id ? now.Roster.NameOf(id) : "the policy";
        yield return Kit.Section(Mrkdwn.Lines(
            $"*{handover.Pool}*, decided by {by} · new owner: {now.NameOf(handover.NewOwner)}",
            handover.PoolNote is { } note ? $">{note.ReplaceLineEndings(" ")}" : Mrkdwn.Empty,
            $"_The policy recommended {handover.Recommendation.Pool ?? "that a person decides"}: {handover.Recommendation.Because}_"));
    }
}
