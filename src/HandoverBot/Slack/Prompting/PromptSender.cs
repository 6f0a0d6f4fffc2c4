using SlackNet;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace HandoverBot.Slack.Prompting;

/// <summary>Sends prompts the moment they come, several side by side.</summary>
internal sealed class PromptSender(Prompts prompts, ISlackApiClient slack, TimeProvider time, ILogger<PromptSender> log) : BackgroundService
{
    private const int SideBySide = 16;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        prompts.Waiting.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stoppingToken },
        async (prompt, _) => await SendOrExplain(prompt));

    // Not cancelled when the host stops: somebody is waiting, and it takes no longer than the limit.
    private async Task SendOrExplain(Prompt prompt)
    {
        try
        {
            await InTime(limit => Send(prompt, limit));
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "A {Prompt} could not be sent", prompt.GetType().Name);
            if (prompt is Prompt.Modal { ResponseUrl: { Length: > 0 } responseUrl })
                await Explain(responseUrl, failure);
        }
    }

    private Task Send(Prompt prompt, CancellationToken limit) => prompt switch
    {
        Prompt.Modal { Push: true } modal => slack.Views.Push(modal.TriggerId, modal.View, limit),
        Prompt.Modal modal => slack.Views.Open(modal.TriggerId, modal.View, limit),
        Prompt.Update update => slack.Views.UpdateByViewId(update.View, update.ViewId, update.Hash, limit),
        Prompt.Answer answer => Respond(answer.Url, answer.Message, answer.ReplaceOriginal, limit),
        _ => throw new InvalidOperationException($"No way to send a {prompt.GetType().Name}."),
    };

    private async Task Explain(string responseUrl, Exception why)
    {
        try
        {
            await InTime(limit => Respond(responseUrl, new Message { Text = PromptFailure.Explain(why) }, replaceOriginal: false, limit));
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "Nobody could be told that a form did not open");
        }
    }

    private Task Respond(string url, Message message, bool replaceOriginal, CancellationToken limit) => slack.Respond(
        new BlockActionRequest { ResponseUrl = url },
        new MessageResponse { Message = message, ReplaceOriginal = replaceOriginal, ResponseType = ResponseType.Ephemeral },
        limit);

    private async Task InTime(Func<CancellationToken, Task> send)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        await send(limit.Token);
    }
}
