using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;

namespace SlackNet;

public abstract class FactorySlackServiceConfiguration<TConfig> : SlackServiceConfigurationBase<TConfig>
    where TConfig : FactorySlackServiceConfiguration<TConfig>
{
    private protected FactorySlackServiceConfiguration()
    {
    }

    public TConfig RegisterEventHandler<TEvent, THandler>()
        where TEvent : Event
        where THandler : class, IEventHandler<TEvent>
    {
        Handlers.AddEvent<TEvent, THandler>();
        return This;
    }

    /// <summary>The handler is given the actions of this kind with this id.</summary>
    public TConfig RegisterBlockActionHandler<TAction, THandler>(string actionId)
        where TAction : BlockAction
        where THandler : class, IBlockActionHandler<TAction>
    {
        Handlers.AddBlockAction<TAction, THandler>(actionId);
        return This;
    }

    public TConfig RegisterViewSubmissionHandler<THandler>(string callbackId)
        where THandler : class, IViewSubmissionHandler
    {
        Handlers.AddView<THandler>(callbackId);
        return This;
    }

    /// <summary>The command is named with its slash: "/weather".</summary>
    public TConfig RegisterSlashCommandHandler<THandler>(string command)
        where THandler : class, ISlashCommandHandler
    {
        Handlers.AddCommand<THandler>(command);
        return This;
    }
}
