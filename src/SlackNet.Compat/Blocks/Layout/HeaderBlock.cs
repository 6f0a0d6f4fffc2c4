namespace SlackNet.Blocks;

public class HeaderBlock() : Block("header")
{
    public PlainText Text { get; set; }
}
