using System.Globalization;

using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Slack.Prompting;
using HandoverBot.Storage;

using SlackNet.Blocks;
using SlackNet.Interaction;

using Person = HandoverBot.Domain.People.Person;

namespace HandoverBot.Digests.Answering;

/// <summary>Turns the pages of a digest.</summary>
public sealed class DigestPages(
    Callers callers, HandoverBotDb db, DigestStore digests, Outbox outbox, TimeProvider clock, Prompts prompts, ILogger<DigestPages> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (action.Value.Split(':') is not [var text, var number]
            || DigestAnswer.Day(text) is not { } day
            || !int.TryParse(number, CultureInfo.InvariantCulture, out var page))
            return;
        await db.Write(
            async token =>
            {
                if (await digests.Change(caller.Id, day, page, token) is { } revision)
                    await outbox.Add(DigestOutbox.Again(caller.Id, day, revision, clock.GetUtcNow()), token);
            },
            CancellationToken.None);
    }
}
