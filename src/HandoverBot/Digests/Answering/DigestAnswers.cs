using HandoverBot.Domain.Digests;
using HandoverBot.Policies;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Slack.Prompting;
using HandoverBot.Storage;
using HandoverBot.Storage.Rows;

using SlackNet.Blocks;
using SlackNet.Interaction;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Digests.Answering;

/// <summary>Somebody answers a line of their digest. It counts at once, and the message shows it.</summary>
public sealed class DigestAnswers(
    Callers callers, HandoverBotDb db, DigestStore digests, DigestTopics topics, PolicyLibrary policies, Outbox outbox, TimeProvider clock, Prompts prompts,
    ILogger<DigestAnswers> log) : ClickHandler<StaticSelectAction>(callers, prompts, log)
{
    /// <summary>Longer ahead is not putting off any more.</summary>
    private const int LongestDays = 60;

    protected override async Task Run(StaticSelectAction action, BlockActionRequest request, Person caller)
    {
        if (DigestAnswer.Parse(action.SelectedOption?.Value) is not { } answer)
            Say(request, "This menu is from an older version of the app. What waits for you is on Home.");
        else if (await db.Write(token => Keep(answer, caller, token), CancellationToken.None) is { } refusal)
            Say(request, refusal);
    }

    /// <returns>Why nothing was kept; null where it was.</returns>
    private async Task<string?> Keep(DigestAnswer answer, Person caller, CancellationToken cancellation)
    {
        // Everybody finds their own lines only, whatever the menu says.
        if (await digests.Line(caller.Id, answer.Digest, answer.Line, cancellation) is not { } line)
            return "This line is not there any more. What waits for you is on Home.";
        var now = clock.GetUtcNow();
        var today = PlaceAndTime.Of(caller, policies.InForce).DayOf(now);
        var refused = answer.Until is { } until
            ? await PutOff(line, until, today, cancellation)
            : await Refuse(line, now, cancellation);
        if (refused is null && await digests.Change(caller.Id, answer.Digest, page: null, cancellation) is { } revision)
            await outbox.Add(DigestOutbox.Again(caller.Id, answer.Digest, revision, now), cancellation);
        return refused;
    }

    private async Task<string?> PutOff(DigestLineRow line, DateOnly until, DateOnly today, CancellationToken cancellation)
    {
        if (until <= today)
            return "That day has come already. Choose a later one.";
        if (until > today.AddDays(LongestDays))
            return $"Something can be put off for {LongestDays} days at most.";
        line.PutOffUntil = until;
        await topics.PutOff(line.Person, line.Topic, until, cancellation);
        return null;
    }

    private async Task<string?> Refuse(DigestLineRow line, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!line.MayBeRefused)
            return "This is for you to know, whoever acts on it. Put it off instead.";
        line.RefusedAt = now;
        await topics.Refuse(line.Person, line.Topic, line.Text, now, cancellation);
        return null;
    }
}
