namespace SlackNet.Blocks;

public class OverflowMenu() : ActionElement("overflow")
{
    public IList<OverflowOption> Options { get; set; } = [];
}
