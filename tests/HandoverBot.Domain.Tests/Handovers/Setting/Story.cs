using System.Collections.Immutable;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Policies.Conditions;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers.Setting;

/// <summary>One handover as it goes along: who asks for what, and what has come of it.</summary>
public sealed class Story
{
    private readonly List<RecordedEvent> _log = [];

    public Policy Policy { get; init; } = TestPolicy.Standard;

    public Roster Roster { get; init; } = Team.Roster;

    public DateOnly Today { get; set; } = new(2026, 3, 10);

    /// <summary>The account's place among all by ARR; from 40 up it is a top account.</summary>
    public int? Rank { get; init; } = 100;

    /// <summary>The days on which it went from one owner to another.</summary>
    public ImmutableArray<DateOnly> OwnerChanges { get; init; } = [];

    public Account Account { get; set; } = Acme;

    /// <summary>The new owner comes in before the deal has landed.</summary>
    public bool IsEarly { get; init; }

    /// <summary>What the owner proposes for the handover call right after the beginning; nothing where there are none.</summary>
    public ImmutableArray<DateTimeOffset> CallTimes { get; init; } = [];

    public IReadOnlyList<RecordedEvent> Log => _log;

    public Handover? Begun { get; private set; }

    public Handover State => Begun ?? throw new InvalidOperationException("The handover has not begun.");

    public static Account Acme { get; } = new()
    {
        Id = new AccountId("acme"),
        Name = "Acme",
        Arr = 60_000,
        Owner = Team.Ana.Id,
        Products = ["flags", "replay"],
        UsersByRegion = new Dictionary<string, int>(StringComparer.Ordinal) { ["EU"] = 12, ["US"] = 3 }.ToImmutableSortedDictionary(),
        Churned = false,
    };

    public TimeOnly Time { get; set; } = new(9, 0);

    public DateTimeOffset Now => new(Today, Time, TimeSpan.Zero);

    public HandoverFacts Facts => new(
        new Facts(Account, Account.Owner is { } owner ? Roster.Find(owner)?.Role : null, Rank, Today) { OwnerChanges = OwnerChanges }, Roster, Begun?.IsLive ?? false);

    public static InvoiceStanding PaidUp => new("CSV", new DateTimeOffset(2026, 3, 9, 0, 0, 0, TimeSpan.Zero), []);

    public Outcome Decide(Actor actor, HandoverCommand command) =>
        HandoverDecider.Decide(Begun, command, actor, Facts, Policy, Now);

    /// <summary>Asks, and records what comes of it.</summary>
    public Outcome Ask(Actor actor, HandoverCommand command)
    {
        var outcome = Decide(actor, command);
        if (outcome is Outcome.Done done)
        {
            foreach (var happened in done.Events)
                Record(actor.Id, happened);
        }

        return outcome;
    }

    public Outcome Ask(Person person, HandoverCommand command) => Ask(Actor.Of(Roster.Find(person.Id) ?? person), command);

    /// <summary>Something that must be granted for the story to go on.</summary>
    public Story Then(Actor actor, HandoverCommand command)
    {
        Assert.IsType<Outcome.Done>(Ask(actor, command));
        return this;
    }

    public Story Then(Person person, HandoverCommand command) => Then(Actor.Of(person), command);

    public Refusal Refused(Person person, HandoverCommand command) => Assert.IsType<Outcome.Refused>(Ask(person, command)).Refusal;

    /// <summary>Nobody owns the account.</summary>
    public Story Unowned()
    {
        Account = Account with { Owner = null };
        return this;
    }

    public Story ToProposed() => CallTimes.IsEmpty ? Proposed() : Proposed().Then(Team.Ana, new ProposeCallTimes(CallTimes, Link: null));

    private Story Proposed() => Account.Owner is null
        ? Then(Team.Ali, new Propose(Reason.WithoutOwner.Id, ""))
        : Then(Team.Ana, IsEarly ? new Propose(TestPolicy.Early, "") : new Propose(TestPolicy.NoLevers, "Tried everything."));

    public Story ToRouted() => ToProposed().Then(IsTop ? Team.Lea : Team.Ali, new DecidePool(TestPolicy.Pool, Note: null));

    public Story ToPreparing() => ToRouted().Then(IsTop ? Team.Lea : Team.Pia, new AssignNewOwner(Team.Ben.Id));

    public Story ToReady() => Account.Owner is null ? ToPreparing() : ToPreparing().ClearGates();

    public Story ToAccepted() => ToReady().Then(Team.Ben, new Accept());

    public Story ToIntroduced() => ToAccepted().Then(Team.Ana, new Introduce("By email"));

    public Story ClearGates() => IsEarly ? ClearUsualGates().Then(Team.Ana, JointPlan).Lands() : ClearUsualGates();

    /// <summary>The customer buys today, and the system looks.</summary>
    public Story Lands()
    {
        Account = Account with { InitialPrepurchaseOn = Today };
        return Then(Actor.System, new RecordLanding());
    }

    public Story ClearUsualGates() =>
        Then(Team.Ana, Plan(Today))
            .Then(Actor.System, new RecordInvoices(PaidUp))
            .Then(Team.Ana, AllTicked())
            .Then(Team.Ana, new ConfirmHealth(IsHealthy: true, "Usage is steady."))
            .Then(Team.Ana, new ConfirmRightSized(IsRightSized: true, "No unused seats."));

    public static ConfirmJointPlan JointPlan { get; } = new(new Uri("https://docs.example/acme-onboarding"));

    /// <summary>The owner's word on the one question that is asked where the policy asks nothing in particular.</summary>
    public static ImmutableArray<ChecklistTick> PlanIs(ChecklistMark mark) => [new ChecklistTick("account_plan.current", mark)];

    public static ConfirmPlan Plan(DateOnly updatedOn) => new(new Uri("https://crm.example/acme"), updatedOn, PlanIs(ChecklistMark.Done));

    public TickChecklist AllTicked() => new([.. State.Checklist.Lines.Select(line => new ChecklistTick(line.Item.Id, ChecklistMark.Done))]);

    private bool IsTop => Rank <= Policy.TopAccounts?.Count;

    private void Record(PersonId? by, HandoverEvent happened)
    {
        var recorded = new RecordedEvent(new HandoverId("h1"), _log.Count + 1, Now, by, Policy.Stamp, happened);
        Begun = HandoverHistory.Apply(Begun, recorded);
        _log.Add(recorded);
    }
}
