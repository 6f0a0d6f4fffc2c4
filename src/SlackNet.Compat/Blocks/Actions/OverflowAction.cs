namespace SlackNet.Blocks;

public class OverflowAction : BlockAction
{
    public Option SelectedOption { get; set; }
}
