using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Handovers;
using HandoverBot.Handovers.Cards;
using HandoverBot.Slack.Text;

using SlackNet.Blocks;
using SlackNet.WebApi;

namespace HandoverBot.Deciding;

/// <summary>Asks those who decide, leadership alone for a top account, where an account should go.</summary>
public sealed class AllocationCard : IHandoverCard
{
    public string Name => CardNames.Allocation;

    public Task<Message> Compose(HandoverNow now, Person? viewer, CancellationToken cancellation) => Task.FromResult(View(now, viewer));

    public static Message View(HandoverNow now, Person? viewer) => CardMessage.Of(
        now,
        viewer,
        Title(now.Handover),
        now.Handover.Status == HandoverStatus.Proposed ? Parties.Decider : Parties.Decider | Parties.Allocator | Parties.Leadership | Parties.Waiver,
        [
            .. ReasonView.Of(now),
            Kit.Section(AccountFactsView.Of(now)),
            .. now.Handover.Pool is null ? Recommended(now) : Decided(now),
            .. DriftView.Of(now),
        ]);

    private static string Title(Handover handover) =>
        handover.IsTopAccount ? $"Top account: {handover.AccountName}"
        : handover.Owner is null ? $"An owner for {handover.AccountName}"
        : $"Handover of {handover.AccountName}";

    private static IEnumerable<Block> Recommended(HandoverNow now)
    {
        var recommendation = now.Handover.Recommendation;
        yield return Kit.Section(Mrkdwn.Lines(
            recommendation.Pool is { } pool ? $"*Recommended: {pool}*" : (Mrkdwn)$"*The policy cannot say: a person must choose the pool*",
            $"{recommendation.Because}",
            Mrkdwn.Lines(recommendation.Findings.Concat(Beside(now)).Select(finding => (Mrkdwn)$"• {finding}")),
            recommendation.Alternatives.IsEmpty ? Mrkdwn.Empty : $"Also allowed: {string.Join(", ", recommendation.Alternatives)}",
            recommendation.Unknown.IsEmpty ? Mrkdwn.Empty : $"Not known: {string.Join(", ", recommendation.Unknown.Select(Fact.WordsOf))}"));
        if (recommendation.RuleId is { } rule)
            yield return Kit.Context($"Rule `{rule}` of policy {recommendation.Policy.Name}");
    }

    /// <summary>What those who decide should know, and what never stands in their way.</summary>
    private static IEnumerable<string> Beside(HandoverNow now)
    {
        if (now.Handover.IsTopAccount && now.Policy.TopAccounts is { } top)
            yield return $"Its {top.ChangesInWords(now.Facts)}.";
        else if (now.Policy.TopAccounts?.Untold(now.Facts) is { } untold)
            yield return untold;
        Pool[] pools = [.. now.Policy.Pools.Where(pool => IsSuggested(pool, now))];
        var leaving = HandoverTiming.Leaving(now.Handover, now.Facts, now.Roster);
        foreach (var finding in pools.Select(pool => pool.Role).Distinct(StringComparer.Ordinal).SelectMany(role => UsualMove.Findings(now.Policy, role, leaving)))
            yield return finding;
        foreach (var pool in pools.Where(pool => !now.Roster.TakersIn(pool, now.Handover.Owner).Any()))
            yield return $"Nobody {(now.Handover.Owner is null ? "" : "else ")}works in {pool.Name}, so nobody there could take it over: choose another pool.";
    }

    private static bool IsSuggested(Pool pool, HandoverNow now) =>
        pool.Name == now.Handover.Recommendation.Pool
        || pool.Name == now.Handover.Vote?.Pool
        || now.Handover.Recommendation.Alternatives.Contains(pool.Name);

    private static IEnumerable<Block> Decided(HandoverNow now)
    {
        var handover = now.Handover;
        var by = handover.PoolDecidedBy is { } id ? now.Roster.NameOf(id) : "the policy";
        var with = handover.Vote is { } vote && vote.Pool == handover.Pool && vote.By != handover.PoolDecidedBy
            ? $" and {now.Roster.NameOf(vote.By)}" : "";
        yield return Kit.Section(Mrkdwn.Lines(
            $"*{handover.Pool}*, decided by {by}{with} · new owner: {now.NameOf(handover.NewOwner)}",
            handover.PoolNote is { } note ? $">{note.ReplaceLineEndings(" ")}" : Mrkdwn.Empty,
            $"_The policy recommended {handover.Recommendation.Pool ?? "that a person decides"}: {handover.Recommendation.Because}_"));
    }
}
