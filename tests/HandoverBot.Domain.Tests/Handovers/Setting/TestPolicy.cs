using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Calendar;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions.Customer;
using HandoverBot.Domain.Policies.Conditions.Products;
using HandoverBot.Domain.Policies.Conditions.Revenue;
using HandoverBot.Domain.Policies.Rhythm;

namespace HandoverBot.Domain.Tests.Handovers.Setting;

/// <summary>A small policy, made here so that a change of the shipped ones changes no test.</summary>
public static class TestPolicy
{
    public const string Pool = "EU CSM";
    public const string NoLevers = "no_levers";
    public const string Churned = "churned";
    public const string BelowThreshold = "below_threshold";
    public const string NoAnswer = "no_answer";
    public const string Early = "early";

    private static readonly Product Replay = new(
        "replay", "Session replay", Primary: true, [new ChecklistItem("replay.privacy", "Session replay", "Privacy is set up.")]);

    private static readonly Product Flags = new(
        "flags", "Feature flags", Primary: true, [new ChecklistItem("flags.workflow", "Feature flags", "Flags fit the workflow.")]);

    private const PersonFlags AnyLead = PersonFlags.Lead | PersonFlags.Allocator | PersonFlags.Leadership;

    public static Policy Standard { get; } = new()
    {
        Stamp = new PolicyStamp("test", "0123456789ab"),
        EffectiveFrom = new DateOnly(2025, 1, 1),
        Currency = "USD",
        Fiscal = new FiscalCalendar(StartMonth: 2, TimeZoneInfo.Utc),
        OwnerThreshold = 20_000,
        Products = [Replay, Flags],
        GeneralChecklist = [new ChecklistItem("support", "General", "They know how to get support.")],
        Roles =
        [
            new RolePolicy("TAM", "Technical Account Manager", 15, 15, 1_500_000, CapArr: null) { TargetAccountsFrom = 10 },
            new RolePolicy("CSM", "Customer Success Manager", 30, CapAccounts: null, 1_500_000, CapArr: null),
            new RolePolicy("TAE", "Technical Account Executive", null, null, null, null),
        ],
        Pools = [new Pool(Pool, "CSM", "EU"), new Pool("US CSM", "CSM", "US"), new Pool("EU TAM", "TAM", "EU"), new Pool("APAC CSM", "CSM", "APAC")],
        Routing = [new RoutingRule("expanded", new PaysForAll(new ProductSet([Replay, Flags], IsPrimary: true)), "CSM", [], "It is fully expanded")],
        RoutesByItself = false,
        Reasons =
        [
            new Reason(NoLevers, "No way to expand", Allowed: true, "What have you tried?", When: null, Advice: null, FromRoles: []),
            new Reason(Churned, "Churned", Allowed: true, Evidence: null, new Churned(), Advice: null, FromRoles: ["TAM", "CSM"]),
            new Reason(
                BelowThreshold, "Under $20k", Allowed: true, "Why is there no plan?", new ArrBound(Bound.Below, 20_000, "USD"), Advice: null,
                FromRoles: ["TAM"]),
            new Reason(Early, "A deal with high potential", Allowed: true, Evidence: null, When: null, Advice: null, FromRoles: []) { Early = true },
            new Reason(NoAnswer, "They do not answer", Allowed: false, Evidence: null, When: null, "Try every active user.", FromRoles: []),
        ],
        Gates =
        [
            new GateRule(Gate.AccountPlan, PersonFlags.Leadership, MaxAgeDays: 90, []),
            new GateRule(Gate.Invoices, PersonFlags.Leadership, MaxAgeDays: null, [InvoiceStatus.Open]),
            new GateRule(Gate.Onboarding, AnyLead, MaxAgeDays: null, []),
            new GateRule(Gate.RightSized, AnyLead, MaxAgeDays: null, []),
            new GateRule(Gate.Healthy, PersonFlags.None, MaxAgeDays: null, []),
        ],
        HighPotential = new HighPotential(
            new LandingArrAtLeast(100_000, "USD"),
            [
                new GateRule(Gate.JointPlan, PersonFlags.Leadership, MaxAgeDays: null, []),
                new GateRule(Gate.ClosedWon, PersonFlags.None, MaxAgeDays: null, []),
            ]),
        TopAccounts = new TopAccounts(40, ChangesWithinMonths: 24, SecondVoteFrom: null),
        LeavesAtQuarterEnd = ["TAM"],
        Cadence = new Cadence(QuarterStartHour: 9),
    };
}
