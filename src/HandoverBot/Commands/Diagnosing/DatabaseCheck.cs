using System.Runtime.CompilerServices;

using HandoverBot.Commands.Sending;
using HandoverBot.Domain.Policies;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Commands.Diagnosing;

/// <summary>The database, and what is in it that somebody should look at.</summary>
internal sealed class DatabaseCheck(CommandServices services) : ICheck
{
    private const int ManyPending = 100;

    private const int MostNamed = 10;

    public string Subject => "database";

    public async IAsyncEnumerable<Diagnosis> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var scope = await services.Open(cancellation);
        var provider = scope.Get<StorageSettings>().Provider;
        var version = await scope.Get<HandoverBotDb>().Database
            .SqlQuery<int>($"SELECT max(version) AS \"Value\" FROM schema_versions")
            .SingleAsync(cancellation);
        yield return new Diagnosis(Health.Ok, Subject, $"{provider}, version {version}");
        yield return await Outbox(scope.Get<HandoverBotDb>(), cancellation);
        foreach (var diagnosis in await People(scope, cancellation))
            yield return diagnosis;
        foreach (var diagnosis in await Freshness(scope, cancellation))
            yield return diagnosis;
        foreach (var diagnosis in await Invoices(scope.Get<InvoiceReads>(), cancellation))
            yield return diagnosis;
    }

    private static async Task<Diagnosis> Outbox(HandoverBotDb db, CancellationToken cancellation)
    {
        const string subject = "outbox";
        var pending = await db.Outbox.CountAsync(row => row.FinishedAt == null, cancellation);
        var dead = db.Outbox.Where(row => row.Status == OutboxStatus.Dead);
        if (await dead.OrderByDescending(row => row.Id).Select(row => row.LastError).FirstOrDefaultAsync(cancellation) is { } lastError)
        {
            var count = await dead.CountAsync(cancellation);
            return new Diagnosis(Health.Warning, subject, $"{Wording.Count(count, "message")} could not be delivered, the last one because: {lastError.TrimEnd('.')}. {pending:N0} waiting. See all of them: {OutboxVerbs.ShowLine}. When it is mended, send them again: {OutboxVerbs.RetryLine}");
        }

        return pending > ManyPending
            ? new Diagnosis(Health.Warning, subject, $"{pending:N0} messages are waiting; if the bot is running, it may not reach Slack.")
            : new Diagnosis(Health.Ok, subject, $"{pending:N0} waiting, none given up");
    }

    private static async Task<IReadOnlyList<Diagnosis>> People(CommandScope scope, CancellationToken cancellation)
    {
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        return RosterDiagnoses.Of(roster, await Policy(scope, cancellation)).ToList();
    }

    /// <returns>Null where it cannot be read, which the check of the policy says.</returns>
    private static async Task<Policy?> Policy(CommandScope scope, CancellationToken cancellation)
    {
        try
        {
            return (await scope.Policies(cancellation)).InForce;
        }
        catch (PolicyUnreadableException)
        {
            return null;
        }
    }

    /// <summary>Of the accounts that a system was asked about.</summary>
    private static async Task<IReadOnlyList<Diagnosis>> Invoices(InvoiceReads reads, CancellationToken cancellation)
    {
        var failing = await reads.Failing(MostNamed, cancellation);
        var read = await reads.CountRead(cancellation);
        return
        [
            .. read > 0 ? [new Diagnosis(Health.Ok, SourceReads.Invoices, $"known of {Wording.Count(read, "account")}, each as of when the system told")] : Array.Empty<Diagnosis>(),
            .. failing.Select(row => new Diagnosis(
                Health.Warning, SourceReads.Invoices, $"{row.AccountId} could not be read at {row.TriedAt:yyyy-MM-dd HH:mm} UTC. {row.Failure}")),
        ];
    }

    private static async Task<IReadOnlyList<Diagnosis>> Freshness(CommandScope scope, CancellationToken cancellation)
    {
        var reads = await scope.Get<SourceReads>().All(cancellation);
        return
        [
            .. reads.Select(read => new Diagnosis(Health.Ok, read.Kind, $"{read.Rows:N0} from {read.Origin}, read {read.At:yyyy-MM-dd HH:mm} UTC")),
            .. reads.Any(read => read.Kind == SourceReads.Accounts)
                ? (Diagnosis[])[]
                : [new Diagnosis(Health.Warning, SourceReads.Accounts, "none were ever read. Import them: HandoverBot import accounts accounts.csv")],
        ];
    }
}
