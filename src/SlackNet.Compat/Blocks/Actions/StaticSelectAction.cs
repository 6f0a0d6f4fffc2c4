namespace SlackNet.Blocks;

public class StaticSelectAction : BlockAction
{
    public Option SelectedOption { get; set; }
}
