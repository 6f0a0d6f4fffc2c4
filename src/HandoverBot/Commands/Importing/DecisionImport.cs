using HandoverBot.Accounts;
using HandoverBot.Allocations;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Allocating;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Handovers;
using HandoverBot.Storage;

namespace HandoverBot.Commands.Importing;

/// <summary>Takes the decisions of an exported allocation that somebody has worked on: all of them, or none.</summary>
internal sealed class DecisionImport(CommandServices services)
{
    public async Task Run(ImportFile file, CancellationToken cancellation)
    {
        await using var scope = await services.Open(cancellation, builder => builder.AddRunningHandovers().AddScoped<BookReader>().AddAllocations());
        var policy = (await scope.Policies(cancellation)).InForce;
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        var accounts = new HashSet<AccountId>();
        await foreach (var id in scope.Get<AccountStore>().Ids().WithCancellation(cancellation))
            accounts.Add(id);

        await file.Check(new DecisionCsv(policy, roster, accounts));
        var done = await file.Store(
            new DecisionCsv(policy, roster, accounts),
            rows => scope.Get<HandoverBotDb>().Write(token => Decide([.. rows], scope, roster, token), cancellation));
        await file.Say(
            $"{Wording.Count(done.Decided, "account")} sent to a pool, {done.Left:N0} left as they are, {done.Before:N0} were decided like that before.");
    }

    /// <exception cref="ImportRefusedException">One of them cannot be; each that cannot has its fault, and nothing is stored.</exception>
    private static async Task<Totals> Decide(IReadOnlyList<DecisionRow> rows, CommandScope scope, Roster roster, CancellationToken cancellation)
    {
        var totals = Totals.None;
        foreach (var row in rows)
            totals += row.Pool is null ? await Leave(row, scope, cancellation) : await Send(row, row.Pool, scope, roster, cancellation);
        return rows.All(row => row.Row.IsSound) ? totals : throw new ImportRefusedException();
    }

    private static async Task<Totals> Leave(DecisionRow row, CommandScope scope, CancellationToken cancellation)
    {
        var deciding = scope.Get<AllocationDeciding>();
        var subject = row.List.IsOfBooks
            ? (await scope.Get<AccountStore>().Find(row.Account, cancellation))?.Owner?.Value ?? row.Account.Value
            : row.Account.Value;
        return await deciding.Leave(row.List, new AllocationHold(subject, deciding.EndOfQuarter, row.Note!, row.DecidedBy.Id), cancellation)
            ? new Totals(0, Left: 1, 0)
            : new Totals(0, 0, Before: 1);
    }

    private static async Task<Totals> Send(DecisionRow row, string pool, CommandScope scope, Roster roster, CancellationToken cancellation)
    {
        if (await IsDecided(row, pool, scope, cancellation))
            return new Totals(0, 0, Before: 1);
        var owner = (await scope.Get<AccountStore>().Find(row.Account, cancellation))?.Owner;
        var known = owner is { } id ? roster.Find(id)?.Email ?? id.Value : null;
        if (!string.Equals(known, row.Owner, StringComparison.OrdinalIgnoreCase))
        {
            row.Row.Fault("owner", $"{(owner is { } now ? $"{roster.NameOf(now)} owns it" : "nobody owns it")} by now; export the lists again");
            return Totals.None;
        }

        var choice = new PoolChoice(pool, row.Note, row.Seen is null && owner is not null ? row.ReasonId : null, row.Evidence);
        var handled = await scope.Get<AllocationDeciding>().Decide(row.Account, choice, row.Seen, Actor.Of(row.DecidedBy), cancellation);
        if (handled is not Handled.Refused refused)
            return new Totals(Decided: 1, 0, 0);
        row.Row.Fault(ColumnOf(refused.Refusal), refused.Refusal.Sentence);
        return Totals.None;
    }

    /// <summary>Whether the file has been imported before, whatever has come of its decision since.</summary>
    private static async Task<bool> IsDecided(DecisionRow row, string pool, CommandScope scope, CancellationToken cancellation) =>
        (await scope.Get<HandoverQueries>().Of(row.Account, cancellation)).Any(handover =>
            (row.Seen is { } seen ? handover.Id == seen.Id : handover.ProposedAt >= row.AsOf)
            && ((handover.Pool == pool && handover.PoolDecidedBy == row.DecidedBy.Id)
                || (handover.Vote is { } vote && vote.Pool == pool && vote.By == row.DecidedBy.Id)));

    private static string ColumnOf(Refusal refusal) => refusal switch
    {
        { Kind: RefusalKind.NotAllowed } => "decided_by",
        { Kind: RefusalKind.MovedOn } => "handover",
        { Objections.IsEmpty: true } => "note",
        _ when refusal.Objections.Any(objection => objection.About == ReasonPart.Reason) => "reason",
        _ => "evidence",
    };

    private sealed record Totals(int Decided, int Left, int Before)
    {
        public static Totals None { get; } = new(0, 0, 0);

        public static Totals operator +(Totals one, Totals other) =>
            new(one.Decided + other.Decided, one.Left + other.Left, one.Before + other.Before);
    }
}
