using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;

namespace SlackNet.Handling;

/// <summary>Who handles what. Handlers come from the request's own scope.</summary>
internal sealed class HandlerRegistry
{
    public List<Type> HandlerTypes { get; } = [];

    public List<Func<IServiceProvider, Event, Task>> Events { get; } = [];

    public List<Func<IServiceProvider, BlockActionRequest, Task>> BlockActions { get; } = [];

    public Dictionary<string, Func<IServiceProvider, ISlashCommandHandler>> Commands { get; } = [];

    public Dictionary<string, Func<IServiceProvider, IViewSubmissionHandler>> Views { get; } = [];

    public void AddEvent<TEvent, THandler>()
        where TEvent : Event
        where THandler : class, IEventHandler<TEvent>
    {
        HandlerTypes.Add(typeof(THandler));
        Events.Add((services, slackEvent) => slackEvent is TEvent wanted
            ? services.GetRequiredService<THandler>().Handle(wanted)
            : Task.CompletedTask);
    }

    public void AddBlockAction<TAction, THandler>(string actionId)
        where TAction : BlockAction
        where THandler : class, IBlockActionHandler<TAction>
    {
        HandlerTypes.Add(typeof(THandler));
        BlockActions.Add((services, request) => request.Action is TAction action && action.ActionId == actionId
            ? services.GetRequiredService<THandler>().Handle(action, request)
            : Task.CompletedTask);
    }

    public void AddCommand<THandler>(string command)
        where THandler : class, ISlashCommandHandler
    {
        HandlerTypes.Add(typeof(THandler));
        Commands[command] = services => services.GetRequiredService<THandler>();
    }

    public void AddView<THandler>(string callbackId)
        where THandler : class, IViewSubmissionHandler
    {
        HandlerTypes.Add(typeof(THandler));
        Views[callbackId] = services => services.GetRequiredService<THandler>();
    }
}
