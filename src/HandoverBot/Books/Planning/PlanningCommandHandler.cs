using HandoverBot.Books.Planning.Sending;
using HandoverBot.Domain.Handovers;
using HandoverBot.Domain.People;
using HandoverBot.Domain.Planning;
using HandoverBot.Planning;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Storage;

using Microsoft.EntityFrameworkCore;

namespace HandoverBot.Books.Planning;

/// <summary>The one way into plans: reads the book and the plan, lets the domain decide, and stores the event with the messages it causes.</summary>
public sealed class PlanningCommandHandler(
    HandoverBotDb db, PlanningLog log, BookReviewReader reviews, PeopleStore people, Outbox outbox, TimeProvider clock)
{
    /// <summary>Somebody else may win the race for the next version; then the command meets the new state. More often is a fault.</summary>
    private const int Attempts = 3;

    public async Task<PlanningOutcome> Handle(PersonId owner, PlanningCommand command, Person actor, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.Write(token => Decide(owner, command, actor, token), cancellation);
            }
            catch (DbUpdateException e) when (HandoverBotDb.IsUniqueViolation(e) && attempt < Attempts)
            {
                // Decided again below, on the state that won.
            }
        }
    }

    private async Task<PlanningOutcome> Decide(PersonId id, PlanningCommand command, Person actor, CancellationToken cancellation)
    {
        var roster = await people.Roster(cancellation);
        if (roster.Find(id) is not { } owner)
            return new PlanningOutcome.Refused(new Refusal(RefusalKind.MovedOn, "Whose plan this was is not in the roster any more."), About: null);
        var review = await reviews.Of(owner, cancellation);
        var outcome = PlanningDecider.Decide(review, command, actor, roster);
        if (outcome is not PlanningOutcome.Done done)
            return outcome;
        var now = clock.GetUtcNow();
        var recorded = new RecordedPlanning(id, review.Plan.Version + 1, review.Quarter, now, actor.Id, done.Event);
        log.Append(recorded);
        await outbox.Add(PlanMail.Of(recorded, owner, roster, now), cancellation);
        return outcome;
    }
}
