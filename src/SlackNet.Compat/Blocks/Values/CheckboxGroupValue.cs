namespace SlackNet.Blocks;

public class CheckboxGroupValue : ElementValue
{
    public IList<Option> SelectedOptions { get; set; } = [];
}
