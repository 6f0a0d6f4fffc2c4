namespace SlackNet.Blocks;

public class StaticSelectValue : ElementValue
{
    public Option SelectedOption { get; set; }
}
