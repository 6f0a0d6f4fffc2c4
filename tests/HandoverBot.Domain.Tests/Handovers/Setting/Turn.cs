using System.Collections.Immutable;

using FsCheck;
using FsCheck.Fluent;

using HandoverBot.Domain.Accounts;
using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.People;

namespace HandoverBot.Domain.Tests.Handovers.Setting;

/// <summary>Somebody asks for something, so many days after the last time.</summary>
/// <param name="By">Null for the system.</param>
public sealed record Turn(Person? By, HandoverCommand Command, int DaysLater = 0)
{
    /// <summary>Days after the beginning on which the customer buys for the first time.</summary>
    public const int DaysToLanding = 20;

    private static readonly DateOnly Start = new(2026, 3, 10);

    private static readonly Invoice Unpaid = new("in_1", "A-7", 1200, "USD", InvoiceStatus.Open, DueOn: null, Url: null);

    /// <summary>The owner has every right there is, so that only being the owner stands in the way.</summary>
    public static Person Ana { get; } =
        Team.Ana with { Flags = PersonFlags.Lead | PersonFlags.Allocator | PersonFlags.Leadership | PersonFlags.Admin };

    public static Roster Roster { get; } = Team.With(Ana);

    public Actor Actor => By is null ? Actor.System : Actor.Of(By);

    private static Gen<Person?> Anybody => Gen.Elements<Person?>([null, .. Roster.People]);

    private static Gen<string> Words => Gen.Elements("Because.", "Because.", "Because.", "", " ");

    private static Gen<DateOnly> SomeDay => Gen.Choose(-120, 120).Select(Start.AddDays);

    private static readonly Uri Page = new("https://calls.example/ana");

    /// <summary>Of few, so that what is proposed is also chosen.</summary>
    private static Gen<DateTimeOffset> SomeTime => Gen.Choose(-2, 6).Select(day => new DateTimeOffset(Start.AddDays(day), new TimeOnly(10, 0), TimeSpan.Zero));

    private static Gen<bool> YesNo => Gen.Elements(true, false);

    private static Gen<ImmutableArray<Gate>> SomeGates =>
        Gen.SubListOf<Gate>([.. GateNames.All]).Select(gates => gates.ToImmutableArray());

    private static Gen<InvoiceStanding> Standing =>
        from day in Gen.Choose(0, 60)
        from what in Gen.Choose(0, 2)
        select what switch
        {
            0 => InvoiceStanding.Unknown("CSV"),
            1 => Story.PaidUp with { AsOf = Story.PaidUp.AsOf + TimeSpan.FromDays(day) },
            _ => Story.PaidUp with { AsOf = Story.PaidUp.AsOf + TimeSpan.FromDays(day), Blocking = [Unpaid] },
        };

    private static Gen<ChecklistTick> Tick =>
        from item in Gen.Elements("support", "replay.privacy", "flags.workflow", "support", "nonsense")
        from mark in Gen.Elements(Enum.GetValues<ChecklistMark>())
        from note in Words
        select new ChecklistTick(item, mark, note);

    private static Gen<HandoverCommand> Calls => Gen.OneOf<HandoverCommand>(
        SomeTime.ListOf().Select(HandoverCommand (times) => new ProposeCallTimes([.. times.Take(4)], times.Count == 1 ? Page : null)),
        SomeTime.Select(HandoverCommand (time) => new ChooseCallTime(time)),
        SomeTime.Select(HandoverCommand (time) => new SetCallTime(time)));

    /// <summary>Ends everything, so it must not come too often.</summary>
    private static Gen<HandoverCommand> Ending => Words.SelectMany(why => Gen.Elements<HandoverCommand>(new Decline(why), new Withdraw(why)));

    private static Gen<HandoverCommand> Commands => Gen.Frequency<HandoverCommand>(
        (2, Words.Select(HandoverCommand (why) => new Propose(TestPolicy.NoLevers, why))),
        (1, Gen.Constant<HandoverCommand>(new Propose(TestPolicy.Early, ""))),
        (4, Gen.Elements("EU CSM", "US CSM", "EU TAM", "APAC CSM", "none").Zip(Words, HandoverCommand (pool, note) => new DecidePool(pool, note))),
        (2, Ending),
        (4, Gen.Elements<Person>([.. Roster.People]).Select(HandoverCommand (person) => new AssignNewOwner(person.Id))),
        (3, SomeDay.Zip(YesNo, HandoverCommand (day, yes) => Story.Plan(day) with { Answers = Story.PlanIs(yes ? ChecklistMark.Done : ChecklistMark.Open) })),
        (3, Standing.Select(HandoverCommand (standing) => new RecordInvoices(standing))),
        (3, Tick.ListOf().Select(HandoverCommand (ticks) => new TickChecklist([.. ticks.Take(3)]))),
        (1, Gen.Elements(1, 2).Select(HandoverCommand (number) => new TakeInItems([new ChecklistItem($"new.{number}", "New", "Something new.")]))),
        (3, YesNo.Zip(Words, HandoverCommand (yes, note) => new ConfirmHealth(yes, note))),
        (3, YesNo.Zip(Words, HandoverCommand (yes, note) => new ConfirmRightSized(yes, note))),
        (2, Gen.Elements<HandoverCommand>(Story.JointPlan, new ConfirmJointPlan(Link: null))),
        (3, Gen.Constant<HandoverCommand>(new RecordLanding())),
        (3, Words.Select(HandoverCommand (where) => new IntroduceEarly(where))),
        (4, Gen.Elements<Gate>([.. GateNames.All]).Zip(Words, HandoverCommand (gate, why) => new WaiveGate(gate, why))),
        (2, SomeDay.Select(HandoverCommand (day) => new BookCall(day))),
        (2, Calls),
        (2, Gen.Elements(Enum.GetValues<BriefTopic>()).Zip(Words, HandoverCommand (topic, words) => new GiveBriefNotes([new BriefEntry(topic, words)]))),
        (3, Gen.Constant<HandoverCommand>(new Accept())),
        (3, SomeGates.Zip(Words, HandoverCommand (gaps, note) => new PushBack(gaps, note))),
        (3, Words.Select(HandoverCommand (where) => new Introduce(where))),
        (3, SomeDay.Zip(Words, HandoverCommand (day, why) => new SetEffectiveDay(day, why))),
        (3, Gen.Constant<HandoverCommand>(new Complete())));

    /// <summary>Anybody asking for anything, perhaps from a view that is behind.</summary>
    private static Gen<Turn> Any =>
        from person in Anybody
        from command in Commands
        from seen in Gen.Choose(-40, 40)
        from days in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 20)))
        select new Turn(person, command with { SeenVersion = seen > 0 ? seen : null }, days);

    /// <summary>How a handover goes when nothing comes in between.</summary>
    private static readonly Turn[] Smooth =
    [
        new(Team.Olga, new Propose(TestPolicy.NoLevers, "Tried everything.")),
        new(Team.Lea, new DecidePool(TestPolicy.Pool, "It fits.")),
        new(Team.Ali, new DecidePool(TestPolicy.Pool, Note: null)),
        new(Team.Lea, new AssignNewOwner(Team.Ben.Id)),
        new(Team.Pia, new AssignNewOwner(Team.Ben.Id)),
        new(Ana, Story.Plan(Start)),
        new(By: null, new RecordInvoices(Story.PaidUp with { AsOf = Story.PaidUp.AsOf + TimeSpan.FromDays(90) })),
        new(Ana, new TickChecklist([new("support", ChecklistMark.Done), new("replay.privacy", ChecklistMark.Done), new("flags.workflow", ChecklistMark.Done)])),
        new(Ana, new ConfirmHealth(IsHealthy: true, "Steady.")),
        new(Ana, new ConfirmRightSized(IsRightSized: true, "Checked.")),
        new(Team.Ben, new Accept()),
        new(Team.Ben, new Introduce("By email")),
        new(By: null, new Complete(), DaysLater: 100),
    ];

    /// <summary>How one goes that begins before the deal has landed, which it does <see cref="DaysToLanding"/> after the beginning.</summary>
    private static readonly Turn[] SmoothAndEarly =
    [
        new(Team.Olga, new Propose(TestPolicy.Early, "")),
        .. Smooth[1..5],
        new(Ana, new IntroduceEarly("Wrap-up call")),
        new(Team.Ben, Story.JointPlan),
        .. Smooth[5..10],
        // Too early.
        new(By: null, new RecordLanding()),
        new(Team.Ben, new Accept()),
        new(By: null, new RecordLanding(), DaysToLanding),
        new(Team.Ben, new Accept()),
        Smooth[^1],
    ];

    /// <summary>A smooth handover with anything in between, now and then with a step left out.</summary>
    public static Arbitrary<IReadOnlyList<Turn>> Sequences { get; } = Arb.ToArbitrary(Disturbed, Shorter);

    private static Gen<IReadOnlyList<Turn>> Disturbed =>
        from smooth in Gen.Elements(Smooth, SmoothAndEarly)
        from between in Gen.ArrayOf(Gen.Choose(0, 4).SelectMany(count => Any.ListOf(count)), smooth.Length)
        from kept in Gen.ArrayOf(Gen.Frequency((19, Gen.Constant(true)), (1, Gen.Constant(false))), smooth.Length)
        select (IReadOnlyList<Turn>)
        [
            .. smooth.SelectMany((turn, at) => between[at].Concat(kept[at] ? [turn] : [])),
        ];

    private static IEnumerable<IReadOnlyList<Turn>> Shorter(IReadOnlyList<Turn> turns) =>
        turns.Select((_, left) => (IReadOnlyList<Turn>)[.. turns.Where((_, at) => at != left)]);
}
