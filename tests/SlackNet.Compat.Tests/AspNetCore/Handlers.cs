using System.Collections.Concurrent;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace SlackNet.Compat.Tests.AspNetCore;

/// <summary>What the handlers were given.</summary>
internal sealed class Journal
{
    public ConcurrentQueue<string> Entries { get; } = [];

    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the first entry.</summary>
    public Task Begun => begun.Task;

    /// <summary>Set once somebody says "go on".</summary>
    public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(string entry)
    {
        Entries.Enqueue(entry);
        begun.TrySetResult();
    }
}

/// <summary>Something that lives as long as one request.</summary>
internal sealed class RequestScope : IDisposable
{
    public bool Disposed { get; private set; }

    public void Dispose() => Disposed = true;
}

internal sealed class HomeHandler(Journal journal, RequestScope scope) : IEventHandler<AppHomeOpened>
{
    public Task Handle(AppHomeOpened slackEvent)
    {
        journal.Add($"home {slackEvent.User} {slackEvent.Tab} {(scope.Disposed ? "late" : "in time")}");
        return Task.CompletedTask;
    }
}

internal sealed class AnyEventHandler(Journal journal) : IEventHandler<Event>
{
    public Task Handle(Event slackEvent)
    {
        journal.Add($"event {slackEvent.Type}");
        return Task.CompletedTask;
    }
}

internal sealed class ApproveHandler(Journal journal) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request)
    {
        journal.Add($"approve {action.Value} by {request.User.Id} in {request.Channel.Id}");
        return Task.CompletedTask;
    }
}

internal sealed class ChooseHandler(Journal journal) : IBlockActionHandler<StaticSelectAction>
{
    public Task Handle(StaticSelectAction action, BlockActionRequest request)
    {
        journal.Add($"choose {action.SelectedOption.Value}");
        return Task.CompletedTask;
    }
}

internal sealed class WeatherHandler(Journal journal) : ISlashCommandHandler
{
    public async Task<SlashCommandResponse> Handle(SlashCommand command)
    {
        journal.Add($"{command.Command} {command.Text} for {command.UserId}");
        switch (command.Text)
        {
            case "silence":
                return null;
            case "storm":
                throw new InvalidOperationException("Struck by lightning.");
            case "wait":
                await journal.GoOn.Task;
                return null;
            case "go on":
                journal.GoOn.TrySetResult();
                return null;
            default:
                return new SlashCommandResponse { Message = new Message { Text = $"Sunny in {command.Text}" } };
        }
    }
}

internal sealed class NoteHandler(Journal journal) : IViewSubmissionHandler
{
    public Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission) => Task.FromResult<ViewSubmissionResponse>(
        viewSubmission.View.State.GetValue<PlainTextInputValue>("note", "text").Value switch
        {
            "update" => new UpdateViewResponse { View = new ModalViewDefinition { Title = "Next" } },
            "wrong" => new ViewErrorsResponse { Errors = { ["note"] = "Say more." } },
            _ => ViewSubmissionResponse.Null,
        });

    public Task HandleClose(ViewClosed viewClosed)
    {
        journal.Add($"closed {viewClosed.View.CallbackId} {viewClosed.IsCleared}");
        return Task.CompletedTask;
    }
}
