namespace SlackNet.Blocks;

public class SectionBlock() : Block("section")
{
    public TextObject Text { get; set; }

    public IList<TextObject> Fields { get; set; } = [];

    public BlockElement Accessory { get; set; }
}
