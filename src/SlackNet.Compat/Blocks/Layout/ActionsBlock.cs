namespace SlackNet.Blocks;

public class ActionsBlock() : Block("actions")
{
    public IList<IActionElement> Elements { get; set; } = [];
}
