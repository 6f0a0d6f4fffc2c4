using System.Collections.Immutable;

using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Checklists.Work;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies.Paying;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Policies;

/// <summary>A team's written rules, read from one file. Immutable; made by the policy reader.</summary>
public sealed record Policy
{
    public required PolicyStamp Stamp { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>ISO 4217, upper case.</summary>
    public required string Currency { get; init; }

    public required FiscalCalendar Fiscal { get; init; }

    /// <summary>An account at this ARR or more has an owner.</summary>
    public required decimal OwnerThreshold { get; init; }

    public required ImmutableArray<Product> Products { get; init; }

    /// <summary>Checklist items for every account, whatever it pays for.</summary>
    public required ImmutableArray<ChecklistItem> GeneralChecklist { get; init; }

    public required ImmutableArray<RolePolicy> Roles { get; init; }

    public required ImmutableArray<Pool> Pools { get; init; }

    /// <summary>In order: the first rule whose condition holds decides.</summary>
    public required ImmutableArray<RoutingRule> Routing { get; init; }

    /// <summary>The usual moves from role to role, at most one for each pair.</summary>
    public ImmutableArray<Transition> Transitions { get; init; } = [];

    /// <summary>Null where no deal brings its next owner in early.</summary>
    public HighPotential? HighPotential { get; init; }

    public Deciding Deciding { get; init; } = Deciding.Usual;

    /// <summary>True where the recommendation needs nobody's approval.</summary>
    public required bool RoutesByItself { get; init; }

    public required ImmutableArray<Reason> Reasons { get; init; }

    public required ImmutableArray<GateRule> Gates { get; init; }

    /// <summary>Null where the policy treats all accounts alike.</summary>
    public required TopAccounts? TopAccounts { get; init; }

    /// <summary>Roles whose accounts leave only at the quarter's end.</summary>
    public required ImmutableArray<string> LeavesAtQuarterEnd { get; init; }

    public required Cadence Cadence { get; init; }

    public WorkingTime WorkingTime { get; init; } = WorkingTime.Usual;

    /// <summary>Null where the policy does not say what people are paid by.</summary>
    public PayRules? Pay { get; init; }

    /// <summary>Null where every account counts in full, whenever it came or went.</summary>
    public LedgerRules? Ledger { get; init; }

    /// <summary>Those that belong to no product, at most one for each occasion.</summary>
    public ImmutableArray<WorkChecklist> Checklists { get; init; } = [];

    public Product? Product(string id) => Products.FirstOrDefault(product => product.Id == id);

    public RolePolicy? Role(string id) => Roles.FirstOrDefault(role => role.Id == id);

    public Pool? Pool(string name) => Pools.FirstOrDefault(pool => pool.Name == name);

    public Reason? Reason(string id) =>
        Reasons.FirstOrDefault(reason => reason.Id == id) ?? (id == Policies.Reason.WithoutOwner.Id ? Policies.Reason.WithoutOwner : null);

    public GateRule? GateRule(Gate gate) =>
        Gates.FirstOrDefault(rule => rule.Gate == gate) ?? HighPotential?.Gates.FirstOrDefault(rule => rule.Gate == gate);

    public Transition? Transition(string from, string to) =>
        Transitions.FirstOrDefault(transition => transition.From == from && transition.To == to);

    /// <summary>The gates of a handover that is proposed for a reason; none where no previous owner could clear them.</summary>
    public ImmutableArray<GateRule> GatesFor(Reason reason) =>
        reason == Policies.Reason.WithoutOwner ? [] : reason.Early && HighPotential is { } early ? [.. early.Gates, .. Gates] : Gates;

    public string ProductName(string id) => Product(id)?.Name ?? id;

    public WorkChecklist? ChecklistFor(WorkOccasion occasion) => Checklists.FirstOrDefault(checklist => checklist.Occasion == occasion);

    /// <summary>The general items and those of each product paid for.</summary>
    public Checklist ChecklistFor(IEnumerable<string> products)
    {
        var paid = products.ToHashSet(StringComparer.Ordinal);
        return Checklist.Of([.. GeneralChecklist, .. Products.Where(p => paid.Contains(p.Id)).SelectMany(p => p.Checklist)]);
    }
}

/// <summary>Which policy decided: its name, and the SHA-256 of its file (first 12 hex digits).</summary>
public sealed record PolicyStamp(string Name, string Hash)
{
    public override string ToString() => $"{Name} ({Hash})";
}

/// <summary>Something customers pay for.</summary>
/// <param name="Primary">Counts for routing.</param>
public sealed record Product(string Id, string Name, bool Primary, ImmutableArray<ChecklistItem> Checklist);

/// <summary>A role and the size its books should have; null limits are not checked.</summary>
/// <param name="Id">Such as <c>TAM</c>.</param>
public sealed record RolePolicy(
    string Id, string Name, int? TargetAccounts, int? CapAccounts, decimal? TargetArr, decimal? CapArr)
{
    /// <summary>Where the target is a range, its lower end; <see cref="TargetAccounts"/> is the upper one.</summary>
    public int? TargetAccountsFrom { get; init; }

    /// <summary>Where the target is worked through within some months rather than held at one time; null where it is held.</summary>
    public int? TargetOverMonths { get; init; }

    /// <summary>Null where everything counts from the first day on.</summary>
    public Grace? Grace { get; init; }

    /// <summary>The target in words, such as "10–15" or "30"; null where there is none.</summary>
    public string? TargetAccountsText => TargetAccountsFrom is { } from ? $"{from}–{TargetAccounts}" : TargetAccounts?.ToString();
}

/// <summary>The people of one role (and region, where the pool has one) that share a queue of accounts.</summary>
/// <param name="Name">Such as "EU CSM".</param>
public sealed record Pool(string Name, string Role, string? Region)
{
    public bool Takes(Person person) => person.Role == Role && (Region is null || person.Region == Region);
}

/// <summary>Sends the accounts for which <paramref name="When"/> holds to a role.</summary>
/// <param name="Because">The rule in words, as the team wrote it.</param>
/// <param name="AlternativeRoles">Roles that are also allowed.</param>
public sealed record RoutingRule(
    string Id, Conditions.Condition When, string Role, ImmutableArray<string> AlternativeRoles, string Because)
{
    /// <summary>Ids of later rules that may hold for the same account and answer otherwise; any other overlap is a fault.</summary>
    public ImmutableArray<string> WinsOver { get; init; } = [];
}

/// <summary>A gate that applies, who may waive it, and its own limits.</summary>
/// <param name="WaivableBy">Flags of which one is enough; none means nobody may.</param>
/// <param name="MaxAgeDays">For the account plan: how old it may be; null for any age.</param>
/// <param name="BlockingStatuses">For invoices: the statuses that keep the gate closed.</param>
public sealed record GateRule(
    Gate Gate, PersonFlags WaivableBy, int? MaxAgeDays, ImmutableArray<Accounts.InvoiceStatus> BlockingStatuses)
{
    /// <summary>For the account plan: what the owner confirms of it, one by one; none where one word for all is enough.</summary>
    public ImmutableArray<ChecklistItem> Questions { get; init; } = [];

    /// <summary>Whether an account plan of that day can no longer count.</summary>
    public bool IsTooOld(DateOnly updatedOn, DateOnly today) => today.DayNumber - updatedOn.DayNumber > MaxAgeDays;
}
