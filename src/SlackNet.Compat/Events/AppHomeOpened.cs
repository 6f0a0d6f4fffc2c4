namespace SlackNet.Events;

public class AppHomeOpened : Event
{
    public string User { get; set; }

    public string Channel { get; set; }

    public AppHomeTab Tab { get; set; }

    public ViewInfo View { get; set; }
}

public enum AppHomeTab
{
    Home,
    Messages,
}
