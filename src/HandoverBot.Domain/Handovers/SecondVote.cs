using System.Collections.Immutable;

using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;

namespace HandoverBot.Domain.Handovers;

/// <summary>The bar for a top account that has changed hands often: two people of leadership choose the same pool.</summary>
public static class SecondVote
{
    public static bool IsNeeded(Handover handover, HandoverFacts facts, Policy policy) =>
        handover.IsTopAccount && policy.TopAccounts is { } top && top.SecondVoteFrom <= top.ChangesIn(facts.Policy).Length;

    /// <summary>The first vote, while whoever gave it is still in leadership.</summary>
    public static PoolVote? Standing(Handover handover, Roster roster) =>
        handover.Vote is { } vote && roster.Find(vote.By)?.Is(PersonFlags.Leadership) == true ? vote : null;

    /// <summary>Those whose vote still counts.</summary>
    public static ImmutableArray<Person> Others(Handover handover, PersonId voter, Roster roster) =>
        [.. roster.Leadership.Where(person => person.Id != voter && person.Id != handover.Owner)];

    /// <summary>What is true after the first vote, such as "Lea voted for EU CSM; a second vote is needed".</summary>
    public static string? Words(Handover handover, Roster roster) =>
        Standing(handover, roster) is { } vote ? $"{roster.NameOf(vote.By)} voted for {vote.Pool}; a second vote is needed" : null;
}
