namespace SlackNet.Blocks;

public class ButtonAction : BlockAction
{
    public TextObject Text { get; set; }

    public string Value { get; set; }
}
