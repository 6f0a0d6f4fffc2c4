using HandoverBot.Domain.Briefs;
using HandoverBot.Domain.Checklists;
using HandoverBot.Domain.Gates;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Policies;
using HandoverBot.Domain.Tests.Handovers.Setting;
using HandoverBot.Domain.Tests.People;

using static HandoverBot.Domain.Handovers.HandoverStatus;

namespace HandoverBot.Domain.Tests.Handovers;

/// <summary>
/// Asks for every command in every state an account without an owner can be in, as everybody, and holds the answer against
/// the table written down here.
/// </summary>
public sealed class UnownedWalkTests
{
    private static readonly HandoverStatus[] Reached = [Proposed, Routed, Ready, Completed, Declined, Withdrawn];

    private static readonly HandoverStatus[] Live = [Proposed, Routed, Ready];

    private static readonly Person[] Nobody = [];

    /// <summary>Who may, for a usual and for a top account, and where it leads from where. A null leads nowhere: there is nothing to do.</summary>
    private static readonly (HandoverCommand Command, Person[] May, Person[] MayForTop, bool SystemMay, (HandoverStatus From, HandoverStatus? To)[] Steps)[] Table =
    [
        (new DecidePool(TestPolicy.Pool, Note: null), [Team.Ali], [Team.Lea], false, [(Proposed, Routed)]),
        (new Decline("It needs none."), [Team.Ali], [Team.Lea], false, [(Proposed, Declined), (Routed, Declined)]),
        (new AssignNewOwner(Team.Cara.Id), [Team.Pia, Team.Ali], [Team.Lea], false, [(Routed, Ready), (Ready, Ready)]),
        (Story.Plan(new DateOnly(2026, 3, 1)), Nobody, Nobody, false, []),
        (new RecordInvoices(Story.PaidUp), Nobody, Nobody, true, [(Proposed, Proposed), (Routed, Routed), (Ready, Ready)]),
        (new TickChecklist([new("support", ChecklistMark.Done)]), Nobody, Nobody, false, []),
        (new TakeInItems([new ChecklistItem("replay.new", "Session replay", "Something new.")]), Nobody, Nobody, false, []),
        (new ConfirmHealth(IsHealthy: true, "Steady."), Nobody, Nobody, false, []),
        (new ConfirmRightSized(IsRightSized: true, "Checked."), Nobody, Nobody, false, []),
        (Story.JointPlan, [Team.Ben], [Team.Ben], false, [(Ready, null)]),
        (new RecordLanding(), Nobody, Nobody, true, [(Proposed, Proposed), (Routed, Routed), (Ready, Ready)]),
        (new IntroduceEarly("Wrap-up call"), [Team.Ben], [Team.Ben], false, [(Ready, null)]),
        (new WaiveGate(Gate.AccountPlan, "It is short."), [Team.Lea], [Team.Lea], false, [(Proposed, null), (Routed, null), (Ready, null)]),
        (new GiveBriefNotes([new BriefEntry(BriefTopic.Promises, "none")]), Nobody, Nobody, false, []),
        (new ProposeCallTimes([new DateTimeOffset(2026, 3, 12, 10, 0, 0, TimeSpan.Zero)], Link: null), Nobody, Nobody, false, []),
        (new ChooseCallTime(new DateTimeOffset(2026, 3, 12, 10, 0, 0, TimeSpan.Zero)), [Team.Ben], [Team.Ben], false, [(Ready, null)]),
        (new SetCallTime(new DateTimeOffset(2026, 3, 12, 10, 0, 0, TimeSpan.Zero)), [Team.Ben], [Team.Ben], false, [(Ready, null)]),
        (new BookCall(new DateOnly(2026, 4, 1)), Nobody, Nobody, false, []),
        (new Accept(), [Team.Ben], [Team.Ben], false, [(Ready, Completed)]),
        (new PushBack([], "My book is full."), [Team.Ben], [Team.Ben], false, [(Ready, Routed)]),
        (new Introduce("By email"), [Team.Ben], [Team.Ben], false, []),
        (new SetEffectiveDay(new DateOnly(2026, 4, 2), "They asked."), [Team.Lea], [Team.Lea], false, [(Proposed, null), (Routed, null), (Ready, null)]),
        (new Complete(), Nobody, Nobody, true, []),
        (new Withdraw("Not now."), [Team.Ali], [Team.Ali], false, [(Proposed, Withdrawn), (Routed, Withdrawn), (Ready, Withdrawn)]),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_command_in_every_state_by_everybody_is_answered_as_the_table_says(bool isTopAccount)
    {
        string[] wrong =
        [
            .. from row in Table
               from status in Reached
               from actor in Team.Roster.People.Select(Actor.Of).Append(Actor.System)
               let may = actor.Person is { } person ? MayAsk(isTopAccount ? row.MayForTop : row.May, person, status) : row.SystemMay
               let fault = Fault(row.Command, status, actor, may, row.Steps, isTopAccount)
               where fault is not null
               select $"{row.Command.GetType().Name} by {actor.Person?.Name ?? "the system"} in {status}: {fault}",
        ];

        Assert.True(wrong.Length == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void The_walk_leaves_no_command_out() =>
        Assert.Equal(
            typeof(HandoverCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HandoverCommand))).ToHashSet(),
            Table.Select(row => row.Command.GetType()).Append(typeof(Propose)).ToHashSet());

    [Fact]
    public void Only_an_allocator_and_leadership_propose()
    {
        var granted = Team.Roster.People.Where(person =>
            new Story().Unowned().Decide(Actor.Of(person), new Propose(Reason.WithoutOwner.Id, "")) is Outcome.Done);

        Assert.Equal([Team.Ali.Name, Team.Lea.Name], granted.Select(person => person.Name));
    }

    private static bool MayAsk(Person[] may, Person person, HandoverStatus status) =>
        may.Contains(person) || (person == Team.Paul && may.Contains(Team.Pia))
            ? person.Id switch
            {
                // Nobody is a pool's lead before there is a pool, nor the new owner before one is named.
                var id when id == Team.Ben.Id => status is Ready or Completed or Withdrawn,
                var id when id == Team.Pia.Id || id == Team.Paul.Id => status != Proposed,
                _ => true,
            }
            : false;

    private static string? Fault(
        HandoverCommand command, HandoverStatus status, Actor actor, bool may, (HandoverStatus From, HandoverStatus? To)[] steps, bool isTopAccount)
    {
        var story = In(status, isTopAccount);
        var step = steps.Where(step => step.From == status).Select(step => ((HandoverStatus From, HandoverStatus? To)?)step).SingleOrDefault();
        return (story.Ask(actor, command), may, step) switch
        {
            (Outcome.Done, false, _) => "was granted to somebody who may not",
            (Outcome.Done, _, null or { To: null }) => "was granted at the wrong time",
            (Outcome.Done, _, { To: { } to }) => story.State.Status == to ? null : $"led to {story.State.Status}, not {to}",
            (Outcome.Refused refused, false, _) => Kindly(refused.Refusal, RefusalKind.NotAllowed),
            (Outcome.Refused refused, _, null) => Kindly(refused.Refusal, RefusalKind.MovedOn),
            (Outcome.Refused refused, _, { To: null }) => Kindly(refused.Refusal, RefusalKind.Invalid),
            (Outcome.Refused refused, _, _) => $"was refused: {refused.Refusal.Sentence}",
            _ => "unexpected",
        };
    }

    private static string? Kindly(Refusal refusal, RefusalKind kind) =>
        refusal.Kind == kind
        && refusal.Sentence.EndsWith('.')
        && !refusal.Sentence.Contains("..", StringComparison.Ordinal)
        && !refusal.Sentence.Contains("  ", StringComparison.Ordinal)
        && !refusal.Sentence.Contains("the owner (", StringComparison.Ordinal)
            ? null
            : $"expected {kind}, got {refusal}";

    private static Story In(HandoverStatus status, bool isTopAccount)
    {
        var story = new Story { Rank = isTopAccount ? 40 : 41 }.Unowned();
        return status switch
        {
            Proposed => story.ToProposed(),
            Routed => story.ToRouted(),
            Ready => story.ToReady(),
            Completed => story.ToReady().Then(Team.Ben, new Accept()),
            Declined => story.ToRouted().Then(isTopAccount ? Team.Lea : Team.Ali, new Decline("It needs none.")),
            Withdrawn => story.ToReady().Then(Team.Ali, new Withdraw("Not now.")),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
        };
    }
}
