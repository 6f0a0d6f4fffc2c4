namespace SlackNet.Blocks;

public class ContextBlock() : Block("context")
{
    public IList<IContextElement> Elements { get; set; } = [];
}
