namespace SlackNet.Blocks;

public class RadioButtonGroupValue : ElementValue
{
    public Option SelectedOption { get; set; }
}
