namespace SlackNet;

public class HomeViewDefinition : ViewDefinition
{
    public HomeViewDefinition() => Type = "home";
}
