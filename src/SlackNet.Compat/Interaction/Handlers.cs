using SlackNet.Blocks;

namespace SlackNet.Interaction;

/// <summary>Handles actions of one kind.</summary>
public interface IBlockActionHandler<TAction>
    where TAction : BlockAction
{
    Task Handle(TAction action, BlockActionRequest request);
}

public interface ISlashCommandHandler
{
    /// <summary>The answer, or null for none.</summary>
    Task<SlashCommandResponse> Handle(SlashCommand command);
}

public interface IViewSubmissionHandler
{
    /// <summary>What happens to the view; <see cref="ViewSubmissionResponse.Null"/> closes it.</summary>
    Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission);

    Task HandleClose(ViewClosed viewClosed);
}
