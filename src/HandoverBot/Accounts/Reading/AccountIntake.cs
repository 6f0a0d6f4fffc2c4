using HandoverBot.Accounts.Ownerless;
using HandoverBot.Domain.Accounts;
using HandoverBot.Policies;
using HandoverBot.Storage;
using HandoverBot.Storage.CustomerSystem;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Accounts.Reading;

/// <summary>
/// Puts what a source tells on top of what is known, with what follows from it: faults, whether the source shows the outcome
/// of a handover, and which accounts have come to lack an owner.
/// </summary>
public sealed class AccountIntake(
    IAccountSource source, AccountStore accounts, AccountFaults faults, OwnerChanges owners, PolicyLibrary policies, TimeProvider clock)
{
    /// <summary>Call it within <see cref="HandoverBotDb.Write{T}"/>.</summary>
    /// <returns>Those that have come to lack an owner.</returns>
    public async Task<IReadOnlyList<Account>> Take(IReadOnlyList<AccountNews> news, CancellationToken cancellation)
    {
        var (now, policy) = (clock.GetUtcNow(), policies.InForce);
        var today = policy.Fiscal.DayOf(now);
        var known = await Known(news, cancellation);
        var pending = await owners.OpenOf([.. known.Values.Select(account => account.Id)], cancellation);
        var arrivals = news
            .Select(each => new Arrival(each, known.GetValueOrDefault(each), now))
            .DistinctBy(arrival => arrival.Told.Id)
            .ToList();

        await accounts.UpsertSome(arrivals.Select(arrival => arrival.Dated(pending, today)), source.Name, today, now, cancellation);
        await faults.Replace([.. arrivals.Select(arrival => arrival.Told.Id)], arrivals.SelectMany(arrival => Faults(arrival, now)), cancellation);
        foreach (var arrival in arrivals.Where(arrival => pending.Contains(arrival.Told.Id)))
        {
            if (arrival.News.Owner is { } owner)
                await owners.Seen(arrival.Told.Id, owner.Person, now, cancellation);
        }

        return [.. arrivals
            .Where(arrival => arrival.News.Owner is not null && !pending.Contains(arrival.Told.Id))
            .Where(arrival => OwnerlessRule.Applies(arrival.Told, policy) && !OwnerlessRule.Applied(arrival.Known, policy))
            .Select(arrival => arrival.Told)];
    }

    /// <summary>An account that was known by another id, from a file, goes on under that one.</summary>
    private async Task<Dictionary<AccountNews, Account>> Known(IReadOnlyList<AccountNews> news, CancellationToken cancellation)
    {
        AccountId[] ids = [.. news.Select(each => each.Id)];
        string[] vitallyIds = [.. news.Select(each => each.VitallyId).OfType<string>()];
        var found = await accounts.Of(ids, vitallyIds, cancellation);
        var byId = found.ToDictionary(account => account.Id);
        var byVitallyId = found.Where(account => account.VitallyId is not null).ToLookup(account => account.VitallyId!, StringComparer.Ordinal);
        return news
            .Select(each => (News: each, Known: (each.VitallyId is { } id ? byVitallyId[id].FirstOrDefault() : null) ?? byId.GetValueOrDefault(each.Id)))
            .Where(pair => pair.Known is not null)
            .ToDictionary(pair => pair.News, pair => pair.Known!, ReferenceEqualityComparer.Instance as IEqualityComparer<AccountNews>);
    }

    private static IEnumerable<AccountFaultRow> Faults(Arrival arrival, DateTimeOffset now) => arrival.News.Faults
        .DistinctBy(fault => fault.Fact)
        .Select(fault => new AccountFaultRow { AccountId = arrival.Told.Id, Fact = fault.Fact, Problem = fault.Problem, At = now });

    /// <summary>One account's news beside what was known.</summary>
    private sealed class Arrival(AccountNews news, Account? known, DateTimeOffset now)
    {
        public AccountNews News => news;

        public Account? Known => known;

        public Account Told { get; } = news.On(known, now);

        /// <summary>
        /// An owner who is new since the last reading, and not because of a handover that the source has yet to show, has owned
        /// it from today, unless the source tells the day.
        /// </summary>
        public Account Dated(IReadOnlySet<AccountId> pending, DateOnly today) =>
            known is null || Told.Owner == known.Owner || Told.OwnedSince != known.OwnedSince || pending.Contains(Told.Id)
                ? Told
                : Told with { OwnedSince = Told.Owner is null ? null : today, PreviousOwner = known.Owner ?? known.PreviousOwner };
    }
}
