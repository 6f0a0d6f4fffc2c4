using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

using static HandoverBot.Domain.Handovers.HandoverStatus;
using static HandoverBot.Domain.Tests.Handovers.Part;

namespace HandoverBot.Domain.Tests.Handovers;

/// <summary>Asks for every command in every state as everybody, and holds the answer against the table written down here.</summary>
public sealed class LifecycleWalkTests
{
    private static readonly Part[] Owners = [Owner, OwnerAndAllocator, OwnerAndLead, OwnerAndLeadership, OwnerAndPoolLead];

    /// <summary>Proposed for the handover call.</summary>
    private static readonly DateTimeOffset CallTime = new(2026, 3, 12, 10, 0, 0, TimeSpan.Zero);

    private static readonly Step[] Live = Stay(Proposed, Routed, Preparing, Ready, Accepted, Introduced);

    private static readonly Step[] ClearingOneGate = Stay(Proposed, Routed, Preparing, Ready);

    private static readonly Row[] Table =
    [
        new(new DecidePool(TestPolicy.Pool, Note: null), [Allocator], [Leadership], [new(Proposed, Routed)], "an allocator"),
        new(new Decline("It stays."), [Allocator], [Leadership], [new(Proposed, Declined), new(Routed, Declined)], "an allocator"),
        new(
            new AssignNewOwner(Team.Cara.Id), [PoolLead, Allocator], [Leadership],
            [new(Routed, Preparing), new(Preparing, Preparing), new(Ready, Ready)], "the lead of"),
        new(Story.Plan(new DateOnly(2026, 3, 1)), Owners, Owners, ClearingOneGate, "the owner (Ana)"),
        new(new RecordInvoices(Story.PaidUp), [.. Owners, Part.System], [.. Owners, Part.System], Live, "the owner (Ana)"),
        new(
            new TickChecklist([new("support", ChecklistMark.Done)]), Owners, Owners, ClearingOneGate, "the owner (Ana)"),
        new(
            new TakeInItems([new ChecklistItem("replay.new", "Session replay", "Something new.")]), Owners, Owners,
            [.. Stay(Proposed, Routed, Preparing), new(Ready, Preparing)], "the owner (Ana)"),
        new(new ConfirmHealth(IsHealthy: true, "Steady."), Owners, Owners, ClearingOneGate, "the owner (Ana)"),
        new(new ConfirmRightSized(IsRightSized: true, "Checked."), Owners, Owners, ClearingOneGate, "the owner (Ana)"),
        new(Story.JointPlan, [.. Owners, Part.NewOwner], [.. Owners, Part.NewOwner], ClearingOneGate, "the owner (Ana)") { IsEarly = true },
        new(new RecordLanding(), [Part.System], [Part.System], Live, "the bot itself") { IsEarly = true },
        new(
            new IntroduceEarly("Wrap-up call"), [.. Owners, Part.NewOwner], [.. Owners, Part.NewOwner], Stay(Preparing, Ready),
            "the owner (Ana)") { IsEarly = true },
        new(
            new WaiveGate(Gate.Onboarding, "Done with the old owner."),
            [OwnersLead, PoolLead, Allocator, Leadership], [OwnersLead, PoolLead, Allocator, Leadership],
            [.. Stay(Proposed, Routed, Preparing), new(Ready, To: null), new(Accepted, To: null), new(Introduced, To: null)], "leadership"),
        new(new WaiveGate(Gate.AccountPlan, "It is short."), [Leadership], [Leadership],
            [.. Stay(Proposed, Routed, Preparing), new(Ready, To: null), new(Accepted, To: null), new(Introduced, To: null)], "leadership"),
        new(new GiveBriefNotes([new BriefEntry(BriefTopic.Promises, "none")]), Owners, Owners, Live, "the owner (Ana)"),
        new(new ProposeCallTimes([CallTime.AddHours(1)], Link: null), Owners, Owners, ClearingOneGate, "the owner (Ana)"),
        new(new ChooseCallTime(CallTime), [Part.NewOwner], [Part.NewOwner], Stay(Preparing, Ready), "the new owner"),
        new(new SetCallTime(CallTime), [.. Owners, Part.NewOwner], [.. Owners, Part.NewOwner], Stay(Preparing, Ready), "the owner (Ana)"),
        new(new BookCall(new DateOnly(2026, 4, 1)), Owners, Owners, Live, "the owner (Ana)"),
        new(new Accept(), [Part.NewOwner], [Part.NewOwner], [new(Ready, Accepted)], "the new owner"),
        new(new PushBack([Gate.Healthy], "Usage fell."), [Part.NewOwner], [Part.NewOwner], [new(Ready, Preparing)], "the new owner"),
        new(new Introduce("By email"), [.. Owners, Part.NewOwner], [.. Owners, Part.NewOwner], [new(Accepted, Introduced)], "the new owner"),
        new(new SetEffectiveDay(new DateOnly(2026, 4, 2), "They asked."), [Leadership], [Leadership], Live, "leadership"),
        new(new Complete(), [Part.System], [Part.System], [new(Introduced, Completed)], "the bot itself"),
        new(
            new Withdraw("Not now."), [.. Owners, OwnersLead, Allocator], [.. Owners, OwnersLead, Allocator],
            [.. Live.Select(step => new Step(step.From, Withdrawn))], "the owner's team lead"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_command_in_every_state_by_everybody_is_answered_as_the_table_says(bool isTopAccount)
    {
        string[] wrong =
        [
            .. from row in Table
               from status in Enum.GetValues<HandoverStatus>()
               from part in Enum.GetValues<Part>()
               let fault = Fault(row, status, part, isTopAccount)
               where fault is not null
               select $"{row.Command.GetType().Name} by {part} in {status}: {fault}",
        ];

        Assert.True(wrong.Length == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void Only_the_owner_their_lead_an_allocator_and_leadership_propose()
    {
        Part[] may = [.. Owners, OwnersLead, Allocator, Leadership];

        var granted = Enum.GetValues<Part>().Where(part =>
            new Story { Roster = RosterFor(part), Today = Today }
                .Decide(ActorFor(part), new Propose(TestPolicy.NoLevers, "Tried everything.")) is Outcome.Done);

        Assert.Equal(may.Order(), granted.Order());
    }

    [Theory]
    [MemberData(nameof(CommandsButPropose))]
    public void Nothing_else_can_be_asked_of_a_handover_that_does_not_exist(string command)
    {
        var row = Table.First(row => row.Command.GetType().Name == command);

        var refusals = Enum.GetValues<Part>().Select(part => new Story { Roster = RosterFor(part) }.Decide(ActorFor(part), row.Command));

        Assert.All(refusals, outcome => Assert.Equal(
            new Refusal(RefusalKind.MovedOn, "This handover does not exist."), Assert.IsType<Outcome.Refused>(outcome).Refusal));
    }

    [Fact]
    public void A_handover_is_proposed_only_once() =>
        Assert.All(Enum.GetValues<HandoverStatus>(), status =>
        {
            var story = In(status, Owner, isTopAccount: false, isEarly: false);

            Assert.Equal(RefusalKind.MovedOn, story.Refused(Team.Ana, new Propose(TestPolicy.NoLevers, "Tried everything.")).Kind);
        });

    [Fact]
    public void The_walk_leaves_no_command_out() =>
        Assert.Equal(
            typeof(HandoverCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HandoverCommand))).ToHashSet(),
            Table.Select(row => row.Command.GetType()).Append(typeof(Propose)).ToHashSet());

    public static TheoryData<string> CommandsButPropose =>
        [.. Table.Select(row => row.Command.GetType().Name).Distinct(StringComparer.Ordinal)];

    private static DateOnly Today => new(2026, 3, 10);

    private static string? Fault(Row row, HandoverStatus status, Part part, bool isTopAccount)
    {
        var story = In(status, part, isTopAccount, row.IsEarly);
        var before = story.State;
        var outcome = story.Ask(ActorFor(part), row.Command);
        var step = row.Steps.SingleOrDefault(step => step.From == status);
        var may = (isTopAccount ? row.MayForTop : row.May).Contains(part) && Plays(part, before);
        return (outcome, may, step) switch
        {
            (Outcome.Done, false, _) => "was granted to somebody who may not",
            (Outcome.Done, _, null) => "was granted at the wrong time",
            (Outcome.Done, _, { To: var to }) when story.State.Status != to => $"led to {story.State.Status}, not {to}",
            (Outcome.Done, _, { To: { } to }) when to != status && !Lifecycle.RuleFor(row.Command).To.Contains(to) =>
                $"the lifecycle does not lead to {to}",
            (Outcome.Done, _, _) => null,
            (Outcome.Refused refused, false, _) => Kindly(refused.Refusal, RefusalKind.NotAllowed, isTopAccount && row.DiffersForTop ? "leadership" : row.Who),
            (Outcome.Refused refused, _, null) => Kindly(refused.Refusal, RefusalKind.MovedOn, HandoverWords.Now(before, story.Roster)),
            (Outcome.Refused refused, _, { To: null }) => Kindly(refused.Refusal, RefusalKind.Invalid, "already clear"),
            (Outcome.Refused refused, _, _) => $"was refused: {refused.Refusal.Sentence}",
            _ => $"unexpected {outcome}",
        };
    }

    private static string? Kindly(Refusal refusal, RefusalKind kind, string says) =>
        refusal.Kind == kind
        && refusal.Sentence.Contains(says, StringComparison.Ordinal)
        && refusal.Sentence.EndsWith('.')
        && !refusal.Sentence.Contains("..", StringComparison.Ordinal)
        && !refusal.Sentence.Contains("  ", StringComparison.Ordinal)
            ? null
            : $"expected {kind} saying “{says}”, got {refusal}";

    private static Story In(HandoverStatus status, Part part, bool isTopAccount, bool isEarly)
    {
        var story = new Story { Roster = RosterFor(part), Today = Today, Rank = isTopAccount ? 40 : 41, IsEarly = isEarly, CallTimes = [CallTime] };
        return status switch
        {
            Proposed => story.ToProposed(),
            Routed => story.ToRouted(),
            Preparing => story.ToPreparing(),
            Ready => story.ToReady(),
            Accepted => story.ToAccepted(),
            Introduced => IntroducedToday(story),
            Completed => IntroducedToday(story).Then(Actor.System, new Complete()),
            Declined => story.ToRouted().Then(isTopAccount ? Team.Lea : Team.Ali, new Decline("It stays")),
            Withdrawn => story.ToReady().Then(Team.Ana, new Withdraw("Not now")),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
        };
    }

    private static Story IntroducedToday(Story story) =>
        story.ToAccepted().Then(Team.Lea, new SetEffectiveDay(Today, "They asked.")).Then(Team.Ana, new Introduce("By email"));

    /// <summary>Nobody is a pool's lead before there is a pool, nor the new owner before one is named.</summary>
    private static bool Plays(Part part, Handover state) => part switch
    {
        PoolLead => state.Pool is not null,
        Part.NewOwner => state.NewOwner is not null,
        _ => true,
    };

    private static Person PersonFor(Part part) => part switch
    {
        Owner => Team.Ana,
        OwnersLead => Team.Olga,
        Allocator => Team.Ali,
        Leadership => Team.Lea,
        PoolLead => Team.Pia,
        Part.NewOwner => Team.Ben,
        Stranger => Team.Sam,
        OwnerAndAllocator => Team.Ana with { Flags = PersonFlags.Allocator },
        OwnerAndLead => Team.Ana with { Flags = PersonFlags.Lead },
        OwnerAndLeadership => Team.Ana with { Flags = PersonFlags.Leadership },
        OwnerAndPoolLead => Team.Ana with { Role = "CSM", Flags = PersonFlags.Lead },
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, message: null),
    };

    private static Roster RosterFor(Part part) => part == Part.System ? Team.Roster : Team.With(PersonFor(part));

    private static Actor ActorFor(Part part) => part == Part.System ? Actor.System : Actor.Of(PersonFor(part));

    private static Step[] Stay(params HandoverStatus[] statuses) => [.. statuses.Select(status => new Step(status, status))];

    /// <param name="Who">What a refusal calls those who may.</param>
    private sealed record Row(HandoverCommand Command, Part[] May, Part[] MayForTop, Step[] Steps, string Who)
    {
        /// <summary>Asked of a handover that began before the deal landed.</summary>
        public bool IsEarly { get; init; }

        public bool DiffersForTop => !May.SequenceEqual(MayForTop);
    }

    /// <param name="To">Null where it is the right time and person, but nothing is left to do.</param>
    private sealed record Step(HandoverStatus From, HandoverStatus? To);
}

/// <summary>Everybody who might ask.</summary>
public enum Part
{
    Owner,
    OwnersLead,
    Allocator,
    Leadership,
    PoolLead,
    NewOwner,
    System,
    Stranger,
    OwnerAndAllocator,
    OwnerAndLead,
    OwnerAndLeadership,
    OwnerAndPoolLead,
}
