namespace SlackNet.Blocks;

public class CheckboxGroup() : ActionElement("checkboxes"), IInputBlockElement
{
    public IList<Option> Options { get; set; } = [];

    public IList<Option> InitialOptions { get; set; } = [];

    public bool FocusOnLoad { get; set; }
}
