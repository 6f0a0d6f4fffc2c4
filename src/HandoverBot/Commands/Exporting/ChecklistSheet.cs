using System.Runtime.CompilerServices;

using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Exporting;

/// <summary>Everything that ever happened to running checklists, a row for each item that was marked. (Onboarding stands in the audit of its handover.)</summary>
internal sealed class ChecklistSheet : ISheet
{
    public IReadOnlyList<string> Columns { get; } =
        ["at", "list", "version", "occasion", "subject", "event", "item", "mark", "why", "by", "by_id", "policy", "policy_hash"];

    public async IAsyncEnumerable<string?[]> Rows(CommandScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        await foreach (var recorded in scope.Get<WorkLists>().All().WithCancellation(cancellation))
        {
            foreach (var (item, mark, why) in Marks(recorded.Event))
                yield return Row(recorded, item, mark, why, roster);
        }
    }

    private static string?[] Row(RecordedWork recorded, string? item, string? mark, string? why, Roster roster) =>
    [
        Cell.Instant(recorded.At),
        recorded.List.Value,
        $"{recorded.Version}",
        recorded.List.Parts()?.Occasion.Id(),
        recorded.List.Parts()?.Subject,
        StorageJson.TypeOf(recorded.Event),
        item,
        mark,
        why,
        roster.NameOf(recorded.By),
        recorded.By.Value,
        recorded.Policy.Name,
        recorded.Policy.Hash,
    ];

    private static IEnumerable<(string? Item, string? Mark, string? Why)> Marks(WorkEvent happened) => happened switch
    {
        WorkBegun e => [(null, null, $"{e.Name}: {e.Items.Length} items")],
        FirstDaySet e => [(null, null, $"First day: {HandoverWords.Day(e.Day)}")],
        WorkTicked e => e.Ticks.Select(tick => ((string?)tick.ItemId, (string?)MarkWords.Of(tick.Mark), tick.Note)),
        WorkExtended e => e.Items.Select(item => ((string?)item.Id, (string?)"new", (string?)item.Text)),
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };
}
