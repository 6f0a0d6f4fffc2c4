namespace SlackNet;

public interface IEventHandler<T>
{
    Task Handle(T slackEvent);
}
