namespace SlackNet.Events;

public class Event
{
    public string Type { get; set; }

    public string EventTs { get; set; }
}

internal sealed class UnmodelledEvent : Event;
