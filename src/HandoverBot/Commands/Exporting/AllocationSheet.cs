using System.Runtime.CompilerServices;

using HandoverBot.Accounts;
using HandoverBot.Allocations;
using HandoverBot.Commands.Importing;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Handovers;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Exporting;

/// <summary>The allocation lists to work on and to bring back: the last columns are empty, and <c>import decisions</c> reads them.</summary>
internal sealed class AllocationSheet : ISheet
{
    private const int BatchSize = 500;

    public static IReadOnlyList<string> Names { get; } =
    [
        "list", "account_id", "name", "arr", "owner", "recommended_pool", "alternatives", "rule", "why", "handover", "as_of",
        "decision", "reason", "evidence", "note", "decided_by",
    ];

    public IReadOnlyList<string> Columns => Names;

    public void AddServices(WebApplicationBuilder builder) => builder.AddRunningHandovers().AddScoped<BookReader>().AddAllocations();

    public async IAsyncEnumerable<string?[]> Rows(CommandScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var policy = (await scope.Policies(cancellation)).InForce;
        await scope.Get<AllocationLook>().CatchAll(report: null, cancellation);
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        var asOf = scope.Get<TimeProvider>().GetUtcNow();
        foreach (var list in AllocationList.Of(policy))
        {
            var skip = 0;
            while (await scope.Get<AllocationReader>().Page(new AllocationFilter(list.List), skip, BatchSize, cancellation) is { Count: > 0 } items)
            {
                foreach (var row in items.SelectMany(item => Rows(item, roster, policy, asOf)))
                    yield return row;
                skip += items.Count;
            }
        }
    }

    private static IEnumerable<string?[]> Rows(AllocationItem item, Roster roster, Policy policy, DateTimeOffset asOf) => item switch
    {
        AccountItem account =>
            [Row(item.Line.List, account.Account, account.Recommendation, roster, account.Running is null ? null : HandoverRef.To(account.Running), asOf)],
        BookItem book => book.CouldLeave.Select(candidate => Row(
            item.Line.List, candidate.Account, Recommender.Recommend(policy, new Facts(candidate.Account, book.Owner.Role, RankByArr: null, policy.Fiscal.DayOf(asOf))),
            roster, seen: null, asOf)),
        _ => throw new InvalidOperationException($"No rows for {item.GetType().Name}."),
    };

    private static string?[] Row(
        Domain.Policies.Rhythm.ReviewList list, Account account, Recommendation recommendation, Roster roster, HandoverRef? seen, DateTimeOffset asOf) =>
    [
        AllocationList.Of(list).Id,
        account.Id.Value,
        account.Name,
        account.Arr?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
        account.Owner is { } owner ? roster.Find(owner)?.Email ?? owner.Value : null,
        recommendation.Pool,
        Cell.List(recommendation.Alternatives),
        recommendation.RuleId,
        string.Join(' ', recommendation.Findings.Prepend(recommendation.Because)),
        seen?.ToString(),
        Cell.Instant(asOf),
        null, null, null, null, null,
    ];
}
