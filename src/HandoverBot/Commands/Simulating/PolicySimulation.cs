using System.Runtime.CompilerServices;

using HandoverBot.Commands.Exporting;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Simulating;
using HandoverBot.Handovers;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Simulating;

/// <summary>Runs another policy over everything in the database, beside the one in force; it changes nothing.</summary>
/// <param name="day">On which the facts are looked at.</param>
internal sealed class PolicySimulation(CommandScope scope, Policy now, Policy then, DateOnly day)
{
    private const string NeedsAPerson = "a person must say";
    private const int BatchSize = 2000;

    public static IReadOnlyList<string> Columns { get; } = ["kind", "account_id", "account", "owner", "now", "then", "because"];

    public SimulationTotals Totals { get; } = new();

    /// <summary>A row for each difference, as it is found.</summary>
    /// <param name="report">Hears how many accounts are done, and which part of all that is.</param>
    public async IAsyncEnumerable<string?[]> Rows(
        Action<int, double> report, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        var total = await scope.Get<AccountStore>().Count(cancellation);
        await foreach (var (situation, account) in Compared(cancellation))
        {
            Totals.Add(account);
            report(Totals.Accounts, (double)Totals.Accounts / total);
            if (account.MovesPool)
                yield return Row("pool", account.Account, roster, PoolOf(account.Now), PoolOf(account.Then), account.Then.Because);
            if (!account.ReasonsLost.IsEmpty || !account.ReasonsGained.IsEmpty)
                yield return Row("reasons", account.Account, roster, Cell.List(account.ReasonsLost), Cell.List(account.ReasonsGained));
            if (situation.Running is not { } running)
                continue;
            var handover = HandoverShift.Of(then, situation.Facts, running);
            Totals.Add(handover);
            if (!handover.Differences.IsEmpty)
                yield return Row("handover", account.Account, roster, because: string.Join(' ', handover.Differences));
        }

        var loads = await scope.Get<AccountStore>().BookLoads(cancellation);
        foreach (var person in roster.People.Where(person => loads.ContainsKey(person.Id)))
        {
            var book = BookShift.Of(now, then, person, loads[person.Id]);
            if (!book.IsOverNow && !book.IsOverThen)
                continue;
            Totals.Add(book);
            yield return ["book", null, null, person.Name, book.Now.Sentence, book.Then.Sentence, null];
        }
    }

    public static string PoolOf(string? pool) => pool ?? NeedsAPerson;

    /// <summary>In order. Comparing takes longer than reading, and no account needs another: all processors share the work.</summary>
    private async IAsyncEnumerable<(Situation Situation, AccountShift Shift)> Compared([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var batch in scope.Get<SituationReader>().All(day, now, cancellation).Chunk(BatchSize))
        {
            var compared = batch.AsParallel().AsOrdered().Select(situation => (situation, AccountShift.Of(now, then, situation.Facts)));
            foreach (var pair in compared.ToArray())
                yield return pair;
        }
    }

    private static string PoolOf(Recommendation recommendation) => PoolOf(recommendation.Pool);

    private static string?[] Row(
        string kind, Account account, Roster roster, string? now = null, string? then = null, string? because = null) =>
        [kind, account.Id.Value, account.Name, account.Owner is { } owner ? roster.NameOf(owner) : null, now, then, because];
}
