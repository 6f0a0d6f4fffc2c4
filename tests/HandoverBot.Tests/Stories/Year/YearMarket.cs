using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.People;

namespace HandoverBot.Tests.Stories.Year;

/// <summary>
/// Six hundred customers: what the customer system tells of them, which lags behind what was decided, and beside it whose they
/// are by everything that has happened.
/// </summary>
internal sealed class YearMarket
{
    private const int Accounts = 600;

    private static readonly string[] Primary = ["session_replay", "feature_flags", "error_tracking"];
    private static readonly string[] Others = ["product_analytics", "surveys", "data_warehouse"];

    private readonly Random _dice;
    private readonly YearTeam _team;
    private readonly Dictionary<AccountId, Account> _told = [];
    private readonly Dictionary<AccountId, (PersonId? Owner, DateOnly? Since)> _owners = [];
    private readonly HashSet<AccountId> _touched = [];

    public YearMarket(YearTeam team, Random dice)
    {
        (_team, _dice) = (team, dice);
        for (var number = 0; number < Accounts; number++)
            Join(Drawn(number));
    }

    /// <summary>In the order in which they came.</summary>
    public List<AccountId> Ids { get; } = [];

    /// <summary>As the customer system tells them.</summary>
    public IEnumerable<Account> Told => Ids.Select(id => _told[id]);

    /// <summary>What all customers are worth a year, to the cent; of a few nobody knows.</summary>
    public decimal Worth => Told.Sum(WorthOf);

    /// <summary>What came with customers that were told of for the first time since the year began.</summary>
    public decimal Arrived { get; private set; }

    /// <summary>Those whose owner nobody but a handover changes from now on.</summary>
    public void Touch(AccountId id) => _touched.Add(id);

    public bool IsTouched(AccountId id) => _touched.Contains(id);

    public PersonId? OwnerOf(AccountId id) => _owners[id].Owner;

    /// <summary>As it is, with its real owner.</summary>
    public Account Now(AccountId id) => _told[id] with { Owner = _owners[id].Owner };

    /// <summary>1 for the highest ARR; null where it is unknown.</summary>
    public int? RankOf(AccountId id) => _told[id].Arr is { } arr ? 1 + Told.Count(other => other.Arr > arr) : null;

    public void Moved(AccountId id, PersonId newOwner, DateOnly since) => _owners[id] = (newOwner, since);

    /// <summary>A month goes by: ARR, health and products change, customers leave and come, and some people get others' accounts without a handover.</summary>
    public void NextMonth(DateOnly today)
    {
        foreach (var id in Ids)
            _told[id] = Later(_told[id], today);
        for (var times = 0; times < 3; times++)
            Reassign(today);
        for (var times = 0; times < 4; times++)
        {
            var account = Drawn(Ids.Count) with { OwnedSince = today, PreviousOwner = null };
            Join(account);
            Arrived += WorthOf(account);
        }
    }

    /// <summary>About a tenth of the customers owe something; those that did last month have mostly paid.</summary>
    public IEnumerable<(AccountId Account, Invoice Invoice)> Invoices(DateOnly today)
    {
        foreach (var id in Ids)
        {
            var status = _dice.NextDouble() switch { < 0.1 => InvoiceStatus.Open, < 0.12 => InvoiceStatus.Uncollectible, _ => InvoiceStatus.Paid };
            yield return (id, new Invoice($"in_{id}_{today:yyMM}", $"{id}-{today:yyMM}", _dice.Next(100, 900_000) / 100m, "USD", status, today.AddDays(20), Url: null));
        }
    }

    private static decimal WorthOf(Account account) => account.Churned == true ? 0 : account.Arr ?? 0;

    private void Join(Account account)
    {
        Ids.Add(account.Id);
        _told[account.Id] = account;
        _owners[account.Id] = (account.Owner, account.OwnedSince);
    }

    private Account Later(Account account, DateOnly today)
    {
        var arr = account.Arr is { } before && _dice.NextDouble() < 0.6 ? Math.Round(before * (decimal)(0.88 + (_dice.NextDouble() * 0.3)), 2) : account.Arr;
        var next = account with
        {
            Arr = arr,
            Churned = account.Churned == true || _dice.NextDouble() < 0.006,
            Health = _dice.NextDouble() < 0.3 ? Health() : account.Health,
            AccountPlanUpdatedOn = _dice.NextDouble() < 0.3 ? today.AddDays(-_dice.Next(1, 20)) : account.AccountPlanUpdatedOn,
            InitialPrepurchaseOn = account.InitialPrepurchaseOn ?? (_dice.NextDouble() < 0.3 ? today.AddDays(_dice.Next(-5, 15)) : null),
            AsOf = new DateTimeOffset(today, new TimeOnly(5, 0), TimeSpan.Zero),
        };
        var (owner, since) = _owners[account.Id];
        // The customer system hears of some moves late, and says until then who owned it before.
        return next.Owner != owner && _dice.NextDouble() < 0.5 ? next with { PreviousOwner = next.Owner, Owner = owner, OwnedSince = since } : next;
    }

    private void Reassign(DateOnly today)
    {
        var id = Ids[_dice.Next(Ids.Count)];
        if (_touched.Contains(id) || _owners[id].Owner is not { } owner)
            return;
        var others = _team.Owners.Where(person => person.Role == _team.Of(owner).Role && person.Id != owner).ToList();
        var next = others[_dice.Next(others.Count)].Id;
        _told[id] = _told[id] with { PreviousOwner = owner, Owner = next, OwnedSince = today };
        _owners[id] = (next, today);
    }

    private Account Drawn(int number)
    {
        var owner = _dice.NextDouble() < 0.05 ? null : (PersonId?)_team.Owners[_dice.Next(_team.Owners.Count)].Id;
        var (europe, states) = (_dice.Next(0, 90), _dice.Next(0, 90));
        return new Account
        {
            Id = AccountId.From($"c-{number:000}"),
            Name = $"Customer {number:000}",
            Arr = number % 100 == 99 ? null : Arr(),
            Owner = owner,
            OwnedSince = owner is null || _dice.NextDouble() < 0.3 ? null : new DateOnly(2023, 1, 1).AddDays(_dice.Next(0, 1090)),
            Products = [.. Primary.Where(_ => _dice.NextDouble() < 0.7), .. Others.Where(_ => _dice.NextDouble() < 0.2)],
            UsersByRegion = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, int>(StringComparer.Ordinal) { ["EU"] = europe, ["US"] = states }),
            Plan = _dice.NextDouble() < 0.1 ? Plan.Yc : Plan.Standard,
            Churned = _dice.NextDouble() < 0.02,
            DiscountAgreement = _dice.NextDouble() < 0.5,
            InitialPrepurchaseOn = _dice.NextDouble() < 0.12 ? null : new DateOnly(2023, 6, 1).AddDays(_dice.Next(0, 930)),
            AccountPlan = _dice.NextDouble() < 0.8 ? new Uri($"https://plans.example.com/c-{number:000}") : null,
            AccountPlanUpdatedOn = new DateOnly(2025, 9, 1).AddDays(_dice.Next(0, 120)),
            Health = Health(),
            ActiveUsers = europe + states,
            GrowthPotential = (GrowthPotential)_dice.Next(0, 4),
            AsOf = new DateTimeOffset(2026, 1, 1, 5, 0, 0, TimeSpan.Zero),
        };
    }

    private decimal Arr() => _dice.NextDouble() < 0.1 ? _dice.Next(20_000_000, 200_000_000) / 100m : _dice.Next(500_000, 12_000_000) / 100m;

    private decimal? Health() => _dice.NextDouble() < 0.05 ? null : _dice.Next(10, 101) / 10m;
}
