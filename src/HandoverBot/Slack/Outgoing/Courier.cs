using System.Text.Json;

using HandoverBot.Slack.Outgoing.Sending;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

namespace HandoverBot.Slack.Outgoing;

/// <summary>
/// Takes one claimed row through one attempt.
/// <code>
/// pending    claimed                              → in flight
/// in flight  delivered, or already as it should be → sent
/// in flight  nothing to say any more, superseded  → dropped
/// in flight  Slack or another system asks to wait → pending after that time; no attempt counted
/// in flight  surely not sent                      → pending after a back-off
/// in flight  may have been sent or not            → in flight until after a back-off, then looked for first
/// in flight  lease over (the process died)        → claimed again, then looked for first
/// in flight  cannot succeed, or tried too often   → dead
/// </code>
/// </summary>
internal sealed class Courier(
    OutboxStore outbox,
    PostedMessages cards,
    HandoverBotDb db,
    IEnumerable<IOutgoing> renderers,
    CardSender cardSender,
    NoteSender noteSender,
    HomeSender homeSender,
    TimeProvider time,
    ILogger<Courier> log)
{
    /// <summary>How long a claim holds; an attempt never lasts as long.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>Over an hour and a half with the back-offs between them: longer than Slack is usually away.</summary>
    private const int MostAttempts = 30;

    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(10);

    /// <returns>Whether a new message was posted.</returns>
    public async Task<bool> Deliver(ClaimedRow claimed)
    {
        var attempt = new Attempt(claimed);
        try
        {
            using var limit = new CancellationTokenSource(AttemptLimit, time);
            var outcome = await Try(attempt, limit.Token);
            await Record(attempt.Row, outcome);
            return outcome is Outcome.Sent { Posted: true };
        }
        catch (Exception failure)
        {
            await Record(attempt, failure);
            return false;
        }
    }

    private async Task<Outcome> Try(Attempt attempt, CancellationToken cancellation)
    {
        var row = attempt.Row;
        if (renderers.SingleOrDefault(candidate => candidate.Kind == row.Kind) is not { } renderer)
            throw new CannotDeliverException($"Nothing renders what is called '{row.Kind}'.");
        if (renderer.GivesWay && await outbox.GivesWay(row, time.GetUtcNow(), cancellation))
            return new Outcome.Dropped("A later row asks for the same.");
        using var payload = JsonDocument.Parse(row.Payload);
        return await renderer.Prepare(payload.RootElement, cancellation) switch
        {
            null => new Outcome.Dropped("There was nothing to say any more."),
            Delivery.Card card => await cardSender.Send(card, attempt, cancellation),
            Delivery.Note note => await noteSender.Send(note, attempt, cancellation),
            Delivery.Home home => await homeSender.Send(home, cancellation),
            Delivery.Elsewhere elsewhere => await ElsewhereSender.Send(elsewhere, cancellation),
            var unknown => throw new InvalidOperationException($"No sender for a {unknown.GetType().Name}."),
        };
    }

    private Task Record(OutboxRow row, Outcome outcome)
    {
        var now = time.GetUtcNow();
        return db.Write(
            async cancellation =>
            {
                if (outcome is Outcome.Sent { Card: { } card })
                    await cards.Keep(card, cancellation);
                await (outcome switch
                {
                    Outcome.Sent sent => outbox.MarkSent(row.Id, sent.Channel, sent.Ts, now, cancellation),
                    Outcome.Dropped dropped => outbox.MarkDropped(row.Id, dropped.Why, now, cancellation),
                    _ => throw new InvalidOperationException($"No end for a {outcome.GetType().Name}."),
                });
            },
            CancellationToken.None);
    }

    private async Task Record(Attempt attempt, Exception exception)
    {
        try
        {
            await Record(attempt, Failure.Of(exception));
        }
        catch (Exception storing)
        {
            // The row stays in flight; when its lease is over it is looked for and tried again.
            log.LogError(storing, "Outbox row {Row} ({Kind}): how its delivery went could not be stored", attempt.Row.Id, attempt.Row.Kind);
        }
    }

    private Task Record(Attempt attempt, Failure failure)
    {
        var (row, now) = (attempt.Row, time.GetUtcNow());
        if (failure.Wait is { } wait)
        {
            log.LogInformation("Outbox row {Row} ({Kind}) waits: {Reason}", row.Id, row.Kind, failure.Reason);
            return outbox.MarkPutOff(row.Id, attempt.MayHaveBeenSent, failure.Reason, now + wait, CancellationToken.None);
        }

        if (failure.IsFinal || row.Attempts >= MostAttempts)
        {
            log.LogError("Outbox row {Row} ({Kind}) to {Conversation} is given up: {Reason}", row.Id, row.Kind, row.Conversation, failure.Reason);
            return outbox.MarkDead(row.Id, failure.Reason, now, CancellationToken.None);
        }

        var retryAt = now + Backoff.After(row.Attempts);
        log.LogWarning("Outbox row {Row} ({Kind}), attempt {Attempt}, failed: {Reason}", row.Id, row.Kind, row.Attempts, failure.Reason);
        return attempt.MayHaveBeenSent
            ? outbox.MarkUncertain(row.Id, failure.Reason, retryAt, CancellationToken.None)
            : outbox.MarkFailed(row.Id, failure.Reason, retryAt, CancellationToken.None);
    }
}
