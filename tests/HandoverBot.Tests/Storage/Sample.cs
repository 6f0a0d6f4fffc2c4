using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;

namespace HandoverBot.Tests.Storage;

/// <summary>Things to store, with every member filled.</summary>
internal static class Sample
{
    public static readonly PersonId Ana = new("U01ANA");
    public static readonly PersonId Ben = new("U02BEN");
    public static readonly DateTimeOffset Noon = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567);
    public static readonly DateOnly Today = new(2026, 11, 20);
    public static readonly PolicyStamp Policy = new("Handbook 2025", "0123456789ab");

    public static Person Person(PersonId id, string name, PersonFlags flags = PersonFlags.None) =>
        new(id, $"{name}@example.com", name, "CSM", "EU", "Europe/Berlin", flags);

    public static Account Account(string id, PersonId? owner, decimal? arr = 1000) => new()
    {
        Id = new AccountId(id),
        Name = $"{id} Ltd.",
        Arr = arr,
        Owner = owner,
        OwnedSince = new DateOnly(2026, 1, 15),
        AsOf = Noon,
    };

    public static Account FullAccount { get; } = Account("acme", Ana, 123456.78m) with
    {
        Products = ["analytics", "replay"],
        UsersByRegion = ImmutableSortedDictionary<string, int>.Empty.Add("US", 40).Add("EU", 12),
        Plan = Plan.Yc,
        Churned = false,
        DiscountAgreement = true,
        InitialPrepurchaseOn = Today,
        PreviousOwner = Ben,
        AccountPlan = new Uri("https://example.com/plan?a=1"),
        AccountPlanUpdatedOn = Today,
        Health = 8.5m,
        ActiveUsers = 37,
        GrowthPotential = GrowthPotential.High,
        LandingArr = 200000m,
        StripeCustomers = ["cus_1", "cus_2"],
        VitallyId = "v1",
        SlackChannel = "#acme",
    };

    public static Invoice Invoice(string id, InvoiceStatus status) =>
        new(id, $"A-{id}", 1200.50m, "EUR", status, Today, new Uri($"https://example.com/{id}"));

    public static HandoverProposed Proposed(string account = "acme") => new(
        new AccountId(account), $"{account} Ltd.", Ana, "role_fit", "They said so", ["ARR is 12,000"], Recommendation,
        [.. GateNames.All], Checklist.Of([new ChecklistItem("replay.privacy", "Session replay", "Privacy is set")]), IsTopAccount: true)
    {
        Answers = [new AnsweredQuestion("all_products", "Are they using all products?", Yes: false, "Not the surveys", "There is more work to do.")],
        Facts = Facts,
        Early = true,
    };

    private static Facts Facts { get; } = new(FullAccount, "TAM", RankByArr: 3, Today) { OwnerChanges = [Today.AddDays(-90)] };

    private static Recommendation Recommendation { get; } =
        new("EU CSM", ["US CSM"], "small", "Small accounts go to CSMs.", ["Users: 12 of 52 in EU"], ["health"], Policy);

    /// <summary>A life that leads through all gates to the end.</summary>
    public static IReadOnlyList<HandoverEvent> Life { get; } =
    [
        Proposed(),
        new PoolDecided("EU CSM", "Closer to them", Recommendation) { Facts = Facts },
        new NewOwnerAssigned(Ben),
        new PlanConfirmed(new Uri("https://example.com/plan"), Today, Passed: true, "Updated today"),
        new InvoicesRecorded(new InvoiceStanding("CSV", Noon, [Invoice("in_1", InvoiceStatus.Open)], "Being paid"), Passed: false, "1 is open"),
        new ChecklistTicked([new ChecklistTick("replay.privacy", ChecklistMark.NotApplicable, "No replay")], Passed: true, "1 of 1"),
        new HealthConfirmed(Passed: true, "All well"),
        new RightSizeConfirmed(Passed: true, "Right"),
        new JointPlanConfirmed(new Uri("https://example.com/joint-plan"), Passed: true, "Written together"),
        new CustomerMetEarly("In a call"),
        new LandingRecorded(Today, Passed: true, "Signed today"),
        new ChecklistExtended([new ChecklistItem("surveys.first", "Surveys", "The first one ran")], Passed: false, "1 more"),
        new ChecklistTicked([new ChecklistTick("surveys.first", ChecklistMark.Done)], Passed: true, "2 of 2"),
        new GateWaived(Gate.Invoices, "Paid tomorrow"),
        new CallProposed([Noon.AddDays(1), Noon.AddDays(2)], new Uri("https://calls.example.com/ana")),
        new CallBooked(Today.AddDays(1)) { At = Noon.AddDays(1) },
        new BriefNotesGiven([new BriefEntry(BriefTopic.Promises, "A price for two years"), new BriefEntry(BriefTopic.FeatureRequests, "none")]),
        new HandoverPushedBack([Gate.AccountPlan, Gate.Healthy], "The plan is old"),
        new GateWaived(Gate.AccountPlan, "Agreed"),
        new GateWaived(Gate.Healthy, "Agreed"),
        new HandoverAccepted(),
        new EffectiveDaySet(Today.AddDays(9), "They asked"),
        new CustomerIntroduced("By mail", Today.AddDays(9)),
        new HandoverCompleted(Ben, Today.AddDays(9)),
    ];

    /// <summary>What does not happen in that life.</summary>
    public static IReadOnlyList<HandoverEvent> Elsewhere { get; } =
        [new PoolVoted("EU CSM", "Closer to them", Recommendation) { Facts = Facts }, new HandoverDeclined("Not now"), new HandoverWithdrawn("A mistake")];

    public static IReadOnlyList<RecordedEvent> Recorded(HandoverId id, int after, params IEnumerable<HandoverEvent> events) =>
        [.. events.Select((each, index) => new RecordedEvent(id, after + 1 + index, Noon.AddMinutes(index), Ana, Policy, each))];
}
