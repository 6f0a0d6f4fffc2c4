using System.Runtime.CompilerServices;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Owning;
using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Commands.Exporting;

/// <summary>Whose each account was when, in the columns that <c>import ownership</c> takes.</summary>
internal sealed class OwnershipSheet : ISheet
{
    public IReadOnlyList<string> Columns { get; } = ["account_id", "owner_email", "from", "until", "note"];

    public async IAsyncEnumerable<string?[]> Rows(CommandScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        var told = new List<OwnershipEventRow>();
        await foreach (var row in scope.Get<Ownerships>().All().WithCancellation(cancellation))
        {
            if (told.Count > 0 && told[0].AccountId != row.AccountId)
            {
                foreach (var span in Spans(told, roster))
                    yield return span;
                told.Clear();
            }

            told.Add(row);
        }

        foreach (var span in Spans(told, roster))
            yield return span;
    }

    private static IEnumerable<string?[]> Spans(List<OwnershipEventRow> told, Roster roster) => told.Count == 0
        ? []
        : OwnershipHistory.Of(told.Select(row => row.ToEvent())).Spans.Select(span => Row(told[0].AccountId, span, roster)).ToList();

    private static string?[] Row(AccountId account, OwnershipSpan span, Roster roster) =>
    [
        account.Value,
        span.Owner is { } owner ? roster.Find(owner)?.Email ?? owner.Value : null,
        // Since when is not known: whoever takes the file back has to say it.
        span.By.DayIsAssumed ? null : Cell.Day(span.From),
        Cell.Day(span.Until?.AddDays(-1)),
        span.By.DayIsAssumed ? $"noticed on {Cell.Day(span.From)}; since when is not known" : span.By.Word.Reason,
    ];
}
