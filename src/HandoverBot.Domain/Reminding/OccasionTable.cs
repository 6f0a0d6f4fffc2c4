using System.Collections.Immutable;

using HandoverBot.Domain.Digests;
using HandoverBot.Domain.Reminding.Occasions;

namespace HandoverBot.Domain.Reminding;

/// <summary>Every occasion there is.</summary>
public static class OccasionTable
{
    public static ImmutableArray<IOccasion> All { get; } =
    [
        new HandoverCall(),
        new StandUpTalk(),
        new IntroductionDue(),
        new HandoverStandsStill(),
        new QuarterStart(),
        new QuarterEnd(),
        new InvoiceWatch(),
        new GraceEnd(),
        new QuarterlyLists(),
        new MonthlyBalance(),
    ];

    /// <summary>What is due for anybody of those who get a digest.</summary>
    public static IEnumerable<DigestItem> Items(Rhythm rhythm) =>
        All.Where(occasion => occasion.IsOn(rhythm.Policy)).SelectMany(occasion => occasion.Items(rhythm));

    /// <summary>The same, of those occasions alone that rest on a handover.</summary>
    public static IEnumerable<DigestItem> ItemsOfHandovers(Rhythm rhythm) =>
        All.Where(occasion => occasion.HandoverTopic is not null && occasion.IsOn(rhythm.Policy)).SelectMany(occasion => occasion.Items(rhythm));

    /// <summary>Whether <see cref="ItemsOfHandovers"/> would have this topic, were it still so.</summary>
    public static bool IsOfHandover(string topic) =>
        All.Any(occasion => occasion.HandoverTopic is { } beginning && topic.StartsWith(beginning, StringComparison.Ordinal));
}
