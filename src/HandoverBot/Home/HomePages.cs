using System.Globalization;

using HandoverBot.Domain.People;
using HandoverBot.Handovers;
using HandoverBot.Slack;
using HandoverBot.Slack.Incidents;
using HandoverBot.Slack.Outgoing;
using HandoverBot.Slack.Prompting;

using SlackNet.Blocks;
using SlackNet.Interaction;

namespace HandoverBot.Home;

/// <summary>Turns the pages of Home.</summary>
public sealed class HomePages(Callers callers, Outbox outbox, TimeProvider clock, Prompts prompts, ILogger<HomePages> log)
    : ClickHandler<ButtonAction>(callers, prompts, log)
{
    protected override async Task Run(ButtonAction action, BlockActionRequest request, Person caller)
    {
        if (!int.TryParse(action.Value, CultureInfo.InvariantCulture, out var page))
            return;
        await outbox.Add(
            OutboxItem.Of(
                $"home:{caller.Id}:page:{action.ActionTs}", Recipient.HomeOf(caller.Id), HomePayload.OutboxKind, new HomePayload(caller.Id, page),
                HandoverPayloads.Default.HomePayload, clock.GetUtcNow()),
            CancellationToken.None);
    }
}
