using HandoverBot.Accounts;
using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Storage;
using HandoverBot.Storage.CustomerSystem;

namespace HandoverBot.Commands.Importing;

/// <summary>Takes accounts.csv; accounts it does not name stay as they are.</summary>
internal sealed class AccountImport(CommandServices services)
{
    public async Task Run(ImportFile file, CancellationToken cancellation)
    {
        await using var scope = await services.Open(cancellation, builder => builder.AddRunningHandovers().AddScoped<LandingWatch>());
        var policy = (await scope.Policies(cancellation)).InForce;
        var roster = await scope.Get<PeopleStore>().Roster(cancellation);
        var now = services.Clock.GetUtcNow();

        var named = new Dictionary<AccountId, PersonId?>();
        var regions = new HashSet<string>(StringComparer.Ordinal);
        await file.Check(new AccountCsv(policy, roster, now), account =>
        {
            named[account.Id] = account.Owner;
            regions.UnionWith(account.UsersByRegion?.Keys ?? []);
        });
        var changes = await file.Store(
            new AccountCsv(policy, roster, now),
            accounts => scope.Get<HandoverBotDb>().Write(
                async token =>
                {
                    var taken = await scope.Get<AccountStore>().Upsert(accounts, file.Name, policy.Fiscal.DayOf(now), now, token);
                    await NoteShownOwners(scope.Get<OwnerChanges>(), named, now, token);
                    return taken;
                },
                cancellation));

        await file.Say(Wording.Summary(changes.Total, "account", "accounts", changes.New, changes.Changed, changes.Unchanged));
        if (scope.Configuration["Accounts:Source"] == AccountsRegistration.VitallySource)
            await file.Say("Accounts:Source is Vitally: what Vitally tells of these accounts comes on top when they are next read there.");
        await SayWhoIsMissing(file, scope, named.Keys, cancellation);
        await RegionsWithoutPool.Say(file, "users_by_region", regions, policy);
        foreach (var change in changes.Owners)
            await file.Say(await Describe(change, scope, roster, cancellation));
        foreach (var kept in changes.KeptOwners)
            await file.Say(DescribeKept(kept, roster));
        foreach (var handover in await scope.Get<LandingWatch>().Look(cancellation))
            await file.Say($"{handover.AccountName} is being introduced early: {handover.Standing(Gate.ClosedWon)?.Why}.");
    }

    /// <summary>The file may show the outcome of a handover, or still the owner from before it.</summary>
    private static async Task NoteShownOwners(
        OwnerChanges owners, Dictionary<AccountId, PersonId?> named, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var change in await owners.Open(int.MaxValue, cancellation))
        {
            if (named.TryGetValue(change.AccountId, out var owner))
                await owners.Seen(change.AccountId, owner, now, cancellation);
        }
    }

    private static async Task SayWhoIsMissing(
        ImportFile file, CommandScope scope, IReadOnlyCollection<AccountId> named, CancellationToken cancellation)
    {
        var missing = new List<string>();
        await foreach (var id in scope.Get<AccountStore>().Ids().WithCancellation(cancellation))
        {
            if (!named.Contains(id))
                missing.Add(id.Value);
        }

        if (missing.Count > 0)
            await file.Say($"{Wording.Some(missing)} not in the file. What was known of them stays.");
    }

    private static async Task<string> Describe(OwnerChange change, CommandScope scope, Roster roster, CancellationToken cancellation)
    {
        var sentence = $"{change.Name} ({change.Account}) went from {Name(change.From, roster)} to {Name(change.To, roster)}.";
        if (await scope.Get<HandoverQueries>().LiveOf(change.Account, cancellation) is { } live)
        {
            var under = $"{sentence} It is in a handover ({live.Status.ToString().ToLowerInvariant()})";
            return live.Owner is { } owner
                ? $"{under}, which goes on with {roster.NameOf(owner)} as the owner; if that is wrong, withdraw it in Slack with /handover {change.Account}."
                : $"{under} that was to give it an owner and stops here; withdraw it in Slack with /handover {change.Account}.";
        }

        return sentence;
    }

    private static string DescribeKept(OwnerChange kept, Roster roster) =>
        $"{kept.Name} ({kept.Account}) stays with {Name(kept.From, roster)}: a handover gave it to them, and the file names {Name(kept.To, roster)} "
        + "without an owned_since after that. If the file is right, put the day into owned_since.";

    private static string Name(PersonId? person, Roster roster) => person is { } id ? roster.NameOf(id) : "nobody";
}
